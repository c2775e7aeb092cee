using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.CodeModel;

/// <summary>Where and how types are declared.</summary>
internal static class Declarations
{
    /// <summary>
    /// The beginnings of the declarations that another part of a type needs, from the outermost type to itself, such as
    /// <c>partial record struct Comments</c>; empty when one of them is not partial or is generic.
    /// </summary>
    public static EquatableArray<string> PartialHeaders(INamedTypeSymbol type)
    {
        var headers = new List<string>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType || current.IsFileLocal || !IsPartial(current))
            {
                return [];
            }

            headers.Insert(0, $"partial {Keyword(current)} {Names.Escape(current.Name)}");
        }

        return headers.ToEquatableArray();
    }

    /// <summary>The namespace as written in a declaration; empty for the global one.</summary>
    public static string Namespace(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length > 0
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}

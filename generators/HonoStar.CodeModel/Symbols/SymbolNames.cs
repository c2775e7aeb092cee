using Microsoft.CodeAnalysis;

namespace HonoStar.CodeModel;

/// <summary>Which type a symbol is, by name: looking types up in each compilation would cost more.</summary>
internal static class SymbolNames
{
    /// <summary>With <c>global::</c>, type arguments, keywords escaped, and the question marks of nullable reference types.</summary>
    private static readonly SymbolDisplayFormat s_qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Without <c>global::</c>, as a person writes it.</summary>
    private static readonly SymbolDisplayFormat s_readable = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The type as generated code writes it.</summary>
    public static string Qualified(this ITypeSymbol type) => type.ToDisplayString(s_qualified);

    /// <summary>The type as generated code writes it, without a question mark of its own.</summary>
    public static string QualifiedNotNull(this ITypeSymbol type) =>
        type.NotNull().WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(s_qualified);

    /// <summary>The full name without <c>global::</c>.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(s_readable);

    public static bool Is(this ITypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && type.ContainingNamespace.IsNamed(@namespace);

    /// <summary><c>T</c> of <c>T?</c> for value types; any other type itself.</summary>
    public static ITypeSymbol NotNull(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether the type admits <see langword="null"/> by its declaration.</summary>
    public static bool IsNullable(this ITypeSymbol type) =>
        type.IsReferenceType
            ? type.NullableAnnotation == NullableAnnotation.Annotated
            : type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    public static bool IsEnum(this ITypeSymbol type) => type.TypeKind == TypeKind.Enum;

    public static bool Implements(this ITypeSymbol type, string @namespace, string name) =>
        type.AllInterfaces.Any(candidate => candidate.Is(@namespace, name));

    /// <summary>Whether the type parses itself: <c>IParsable&lt;T&gt;</c> of <c>T</c>.</summary>
    public static bool IsParsable(this ITypeSymbol type) =>
        type.AllInterfaces.Any(candidate =>
            candidate.Is("System", "IParsable") && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type));

    public static bool DerivesFrom(this ITypeSymbol? type, string @namespace, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(@namespace, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether generated code in the same assembly can name the type.</summary>
    public static bool IsReachable(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsReachable(),
        INamedTypeSymbol named => named.IsReachable(Accessibility.Internal) && named.TypeArguments.All(IsReachable),
        _ => false,
    };

    /// <summary>Whether every assembly can name the type.</summary>
    public static bool IsPublic(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsPublic(),
        INamedTypeSymbol named => named.IsReachable(Accessibility.Public) && named.TypeArguments.All(IsPublic),
        _ => false,
    };

    private static bool IsReachable(this INamedTypeSymbol type, Accessibility least)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var reachable = current.DeclaredAccessibility == Accessibility.Public
                || (least == Accessibility.Internal && current.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal);
            if (!reachable || current.IsFileLocal)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNamed(this INamespaceSymbol? @namespace, string name)
    {
        var end = name.Length;
        for (var current = @namespace; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            var start = end - current.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, current.Name, 0, current.Name.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return current.ContainingNamespace.IsGlobalNamespace;
            }

            if (name[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }
}

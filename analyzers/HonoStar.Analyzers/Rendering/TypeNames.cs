using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>The names of types, and of other things, as they are written.</summary>
internal static class TypeNames
{
    /// <summary>The last part of a type's name; of a task, a nullable or an array that of what is in it.</summary>
    public static string? Of(TypeSyntax? type) => type switch
    {
        GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: [var result] } => Of(result),
        IdentifierNameSyntax { Identifier.ValueText: "var" } => null,
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => Of(name.Right),
        AliasQualifiedNameSyntax name => Of(name.Name),
        NullableTypeSyntax nullable => Of(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.ValueText,
        _ => null,
    };

    /// <summary>The name of an attribute, without <c>Attribute</c>.</summary>
    public static string? OfAttribute(AttributeSyntax attribute) =>
        Of(attribute.Name) is { } name && name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : Of(attribute.Name);

    /// <summary>The names of the types that an attribute is given.</summary>
    public static IEnumerable<string> ArgumentsOf(AttributeSyntax attribute) =>
        ((attribute.Name as QualifiedNameSyntax)?.Right ?? (attribute.Name as AliasQualifiedNameSyntax)?.Name ?? attribute.Name) is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments.Select(Of).OfType<string>()
            : [];

    /// <summary>The first argument of an attribute, where it is a text.</summary>
    public static string? FirstText(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.Value: string text } ? text : null;

    /// <summary>All names that are written in a piece of code, of whatever they are.</summary>
    public static HashSet<string> AllIn(SyntaxNode code) =>
        new(code.DescendantNodes().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText), StringComparer.Ordinal);

    /// <summary>Whether a type is <c>Html</c>, or holds it: a task, a list, a tuple or a function.</summary>
    public static bool HasHtml(TypeSyntax? type) => type?.DescendantNodesAndSelf().Any(static node => node is IdentifierNameSyntax { Identifier.ValueText: "Html" }) == true;
}

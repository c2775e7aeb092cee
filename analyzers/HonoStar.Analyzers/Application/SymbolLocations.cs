using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Where the parts of a declaration are written.</summary>
internal static class SymbolLocations
{
    private static readonly string[] s_parameterStarts = ["{", "{*", "{**"];

    /// <summary>The name in the declaration; of a type in several files, in the first that is no generated one.</summary>
    public static Location NameLocation(this ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && !tree.IsGenerated())
        ?? symbol.Locations.FirstOrDefault()
        ?? Location.None;

    /// <summary>An attribute without its brackets.</summary>
    public static Location? WholeLocation(this AttributeData attribute) => attribute.Syntax()?.GetLocation();

    /// <summary>The first argument of an attribute.</summary>
    public static Location? ArgumentLocation(this AttributeData attribute) => attribute.FirstArgument()?.GetLocation();

    /// <summary>
    /// The name of a parameter in the template that is the first argument of an attribute; the whole argument when the name
    /// cannot be found in what is written (a constant, or a string with escapes).
    /// </summary>
    public static Location? TemplateParameterLocation(this AttributeData attribute, string name)
    {
        if (attribute.FirstArgument() is not LiteralExpressionSyntax literal)
        {
            return attribute.ArgumentLocation();
        }

        var text = literal.Token.Text;
        var index = -1;
        foreach (var open in s_parameterStarts)
        {
            var start = text.IndexOf(open + name, StringComparison.Ordinal);
            index = index < 0 && start >= 0 ? start + open.Length : index;
        }

        return index < 0
            ? literal.GetLocation()
            : Location.Create(literal.SyntaxTree, new TextSpan(literal.SpanStart + index, name.Length));
    }

    /// <summary>The type argument of a generic attribute.</summary>
    public static Location? TypeArgumentLocation(this AttributeData attribute)
    {
        var name = attribute.Syntax()?.Name;
        var generic = name as GenericNameSyntax ?? (name as QualifiedNameSyntax)?.Right as GenericNameSyntax;
        return generic?.TypeArgumentList.Arguments.FirstOrDefault()?.GetLocation() ?? attribute.WholeLocation();
    }

    /// <summary>The type that a method returns.</summary>
    public static Location ResultLocation(this IMethodSymbol method) =>
        method.Declaration() is MethodDeclarationSyntax declaration ? declaration.ReturnType.GetLocation() : method.NameLocation();

    /// <summary>The type of a parameter.</summary>
    public static Location TypeLocation(this IParameterSymbol parameter) =>
        parameter.Declaration() is ParameterSyntax { Type: { } type } ? type.GetLocation() : parameter.NameLocation();

    /// <summary>The type of a property, or of the parameter that it is declared by.</summary>
    public static Location TypeLocation(this IPropertySymbol property) => property.Declaration() switch
    {
        PropertyDeclarationSyntax declaration => declaration.Type.GetLocation(),
        ParameterSyntax { Type: { } type } => type.GetLocation(),
        _ => property.NameLocation(),
    };

    /// <summary>A declaration of a type that is not partial, or <see langword="null"/> when all are.</summary>
    public static TypeDeclarationSyntax? NotPartialDeclaration(this INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .FirstOrDefault(declaration => !declaration.SyntaxTree.IsGenerated() && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Whether a file was written by a generator, by its name.</summary>
    public static bool IsGenerated(this SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether HonoStar's own generator has made a file.</summary>
    public static bool IsOfGenerator(this SyntaxTree tree) => tree.IsGenerated() && tree.FilePath.IndexOf("HonoStar.Generators", StringComparison.Ordinal) >= 0;

    private static AttributeSyntax? Syntax(this AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    private static ExpressionSyntax? FirstArgument(this AttributeData attribute) =>
        attribute.Syntax()?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    private static SyntaxNode? Declaration(this ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>
/// What the code of a file names: types, members of <c>Routes</c>, endpoints. Names stand for types: what is said by a name is enough
/// to leave something unreported.
/// </summary>
internal sealed class FileCode
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly List<string> _mapped = [];
    private readonly List<string> _mappedBelow = [];

    public FileCode(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case SimpleNameSyntax name:
                    _names.Add(name.Identifier.ValueText);
                    if (RouteNames.Begin(name))
                    {
                        _links.Add(RouteNames.Of(name));
                    }

                    break;
                case ObjectCreationExpressionSyntax creation:
                    AddMade(creation.Type);
                    break;
                case DefaultExpressionSyntax value:
                    AddMade(value.Type);
                    break;
                case ParameterSyntax { Type: { } type }:
                    AddMade(type);
                    break;
                case VariableDeclarationSyntax variable:
                    AddMade(variable.Type);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } call when IsMapping(called):
                    AddMapped(called, call.ArgumentList.Arguments.FirstOrDefault()?.Expression);
                    break;
                case LiteralExpressionSyntax { Token.Value: string { Length: > 0 and < 50 } literal }:
                    _texts.Add(literal);
                    break;
                case TypeArgumentListSyntax { Parent.Parent: not AttributeSyntax } arguments:
                    foreach (var argument in arguments.Arguments)
                    {
                        AddMade(argument);
                    }

                    break;
            }
        }
    }

    /// <summary>All names that are written in it.</summary>
    public HashSet<string> Names => _names;

    /// <summary>The names of the types that are made, taken or kept.</summary>
    public IReadOnlyCollection<string> Made => _made;

    /// <summary>The short texts, of which one may be an id.</summary>
    public IReadOnlyCollection<string> Texts => _texts;

    /// <summary>The members of <c>Routes</c> that are named, such as <c>Routes.Issues.Id.Href</c>.</summary>
    public IReadOnlyCollection<string> Links => _links;

    /// <summary>The templates of the endpoints that are mapped without being a page's.</summary>
    public IReadOnlyCollection<string> Mapped => _mapped;

    /// <summary>The paths below which something else is mapped.</summary>
    public IReadOnlyCollection<string> MappedBelow => _mappedBelow;

    /// <summary>Whether something is mapped that does not say where.</summary>
    public bool MapsAnything { get; private set; }

    /// <summary>Whether a method maps endpoints that are no pages.</summary>
    private static bool IsMapping(string method) =>
        method == "UsePathBase"
        || (method.Length > 3 && method.StartsWith("Map", StringComparison.Ordinal) && char.IsUpper(method[3]) && method is not ("MapHonoStar" or "MapStaticAssets"));

    private void AddMapped(string called, ExpressionSyntax? pattern)
    {
        if (pattern is not LiteralExpressionSyntax { Token.Value: string template })
        {
            MapsAnything = true;
        }
        else if (called is "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapDelete" or "MapMethods")
        {
            _mapped.Add(template);
        }
        else if (template.Trim('/').Length > 0)
        {
            _mappedBelow.Add("/" + template.Trim('/').Split('{')[0].TrimEnd('/') + "/");
        }
    }

    private void AddMade(TypeSyntax type)
    {
        while (type is ArrayTypeSyntax array)
        {
            type = array.ElementType;
        }

        if (TypeNames.Of(type) is { } name)
        {
            _made.Add(name);
        }
    }
}

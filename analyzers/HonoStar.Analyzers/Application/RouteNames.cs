using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>Follows the names behind <c>Routes</c>.</summary>
internal static class RouteNames
{
    /// <summary>The name of the generated class.</summary>
    public const string Root = "Routes";

    /// <summary>Whether a name begins a member of <c>Routes</c>.</summary>
    public static bool Begin(SimpleNameSyntax name) => name is IdentifierNameSyntax { Identifier.ValueText: Root };

    /// <summary>The member, as far as it is named, such as <c>Routes.Issues.Id.Href</c>.</summary>
    public static string Of(SimpleNameSyntax routes)
    {
        SyntaxNode node = routes.Parent is MemberAccessExpressionSyntax { Name: var name } whole && name == routes ? whole : routes;
        var path = new List<string> { Root };
        while (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node)
        {
            path.Add(access.Name.Identifier.ValueText);
            node = access;
        }

        return string.Join(".", path);
    }
}

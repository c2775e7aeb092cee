using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>
/// What one file says that is of interest to others: which topics it watches and makes, which ids its markup has, and where it
/// leads. It is read from the syntax alone and kept as long as the file is unchanged, so that a keystroke costs one file, and not all.
/// Names stand for types: what is said by a name is enough to leave something unreported.
/// </summary>
internal sealed class FileFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileFacts> s_known = new();
    private static readonly Regex s_id = new("""\bid\s*=\s*\\?["']*(?<id>[^"'\\>\s]*)""", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Where a relative address begins: in an attribute that has one, or in an action.</summary>
    private static readonly Regex s_relative = new(
        """(?:\b(?:href|action|formaction|src)\s*=\s*|@(?:get|post|put|patch|delete)\(\s*)\\?["'`]?(?<address>[A-Za-z0-9._~%-])""",
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private FileFacts(SyntaxNode root, string text, CancellationToken cancellation)
    {
        var watched = new HashSet<string>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        var regions = ImmutableArray.CreateBuilder<RegionId>();
        var links = new HashSet<string>(StringComparer.Ordinal);
        var mapped = new List<string>();
        var mappedBelow = new List<string>();
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case AttributeSyntax { Name: var name } when LiveOf(name) is { } topics:
                    watched.UnionWith(topics.TypeArgumentList.Arguments.Select(NameOf).OfType<string>());
                    if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
                    {
                        regions.AddRange(RegionsOf(method, cancellation));
                    }

                    break;
                case ObjectCreationExpressionSyntax creation:
                    Add(creation.Type);
                    break;
                case DefaultExpressionSyntax value:
                    Add(value.Type);
                    break;
                case ParameterSyntax { Type: { } type }:
                    Add(type);
                    break;
                case VariableDeclarationSyntax variable:
                    Add(variable.Type);
                    break;
                case IdentifierNameSyntax { Identifier.ValueText: "Routes" } routes:
                    links.Add(LinkOf(routes));
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } call when IsMapping(called):
                    Map(called, call.ArgumentList.Arguments.FirstOrDefault()?.Expression);
                    break;
                case TypeArgumentListSyntax { Parent.Parent: not AttributeSyntax } arguments:
                    foreach (var argument in arguments.Arguments)
                    {
                        Add(argument);
                    }

                    break;
            }
        }

        Watched = watched;
        Made = made;
        RegionIds = regions.ToImmutable();
        (Ids, IdBeginnings) = IdsIn(text);
        Links = links;
        LinksAll = links.Any(static link => link == "Routes.All" || link.StartsWith("Routes.All.", StringComparison.Ordinal))
            || (text.Contains("using static") && text.Contains("Routes."));
        (Addresses, Fetched) = AddressesIn(text);
        RelativeAddresses = RelativeAddressesIn(text);
        HasBase = text.IndexOf("<base", StringComparison.OrdinalIgnoreCase) >= 0;
        AddsConstraints = text.Contains("ConstraintMap") || text.Contains("SetParameterPolicy");
        (Services, AddsServicesUnseen) = ServicesIn(root, text);
        Mapped = mapped;
        MappedBelow = mappedBelow;

        void Map(string called, ExpressionSyntax? pattern)
        {
            if (pattern is not LiteralExpressionSyntax { Token.Value: string template })
            {
                MapsAnything = true;
            }
            else if (called is "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapDelete" or "MapMethods")
            {
                mapped.Add(template);
            }
            else if (template.Trim('/').Length > 0)
            {
                mappedBelow.Add("/" + template.Trim('/').Split('{')[0].TrimEnd('/') + "/");
            }
        }

        void Add(TypeSyntax type)
        {
            if (NameOf(type) is { } name)
            {
                made.Add(name);
            }
        }
    }

    /// <summary>The names of the topics that regions watch.</summary>
    public IReadOnlyCollection<string> Watched { get; }

    /// <summary>The names of the types that are made, taken or kept.</summary>
    public IReadOnlyCollection<string> Made { get; }

    /// <summary>The ids that are written out.</summary>
    public IReadOnlyCollection<string> Ids { get; }

    /// <summary>What ids with a hole begin with; empty for those that are a hole.</summary>
    public IReadOnlyCollection<string> IdBeginnings { get; }

    /// <summary>The ids of the root elements of regions.</summary>
    public ImmutableArray<RegionId> RegionIds { get; }

    /// <summary>The members of <c>Routes</c> that are named, such as <c>Routes.Issues.Id.Href</c>.</summary>
    public IReadOnlyCollection<string> Links { get; }

    /// <summary>Whether all routes are named at once, or in a way that does not say which.</summary>
    public bool LinksAll { get; }

    /// <summary>What looks like an address of the application, with <see cref="MappedText.Hole"/> for each hole.</summary>
    public IReadOnlyCollection<string> Addresses { get; }

    /// <summary>What looks like an address that is relative to a document, with <see cref="MappedText.Hole"/> for each hole.</summary>
    public IReadOnlyCollection<string> RelativeAddresses { get; }

    /// <summary>Those of <see cref="Addresses"/> that <c>@get</c> asks for.</summary>
    public IReadOnlyCollection<string> Fetched { get; }

    /// <summary>Whether there is a <c>base</c> element.</summary>
    public bool HasBase { get; }

    /// <summary>Whether routing is given constraints of the application's own.</summary>
    public bool AddsConstraints { get; }

    /// <summary>The names in a file that adds services: one of them may be of what is added.</summary>
    public IReadOnlyCollection<string> Services { get; }

    /// <summary>Whether services are added that nothing names.</summary>
    public bool AddsServicesUnseen { get; }

    /// <summary>The templates of the endpoints that are mapped without being a page's.</summary>
    public IReadOnlyCollection<string> Mapped { get; }

    /// <summary>The paths below which something else is mapped.</summary>
    public IReadOnlyCollection<string> MappedBelow { get; }

    /// <summary>Whether something is mapped that does not say where.</summary>
    public bool MapsAnything { get; private set; }

    public static FileFacts Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_known.TryGetValue(tree, out var known))
        {
            return known;
        }

        var facts = new FileFacts(tree.GetRoot(cancellation), tree.GetText(cancellation).ToString(), cancellation);
        return s_known.GetValue(tree, _ => facts);
    }

    private static IEnumerable<RegionId> RegionsOf(MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        if (method.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().FirstOrDefault() is { } syntax
            && Template.Parse(syntax, cancellation).Elements.FirstOrDefault()?.Find("id")?.Literal is { Length: > 0 } id)
        {
            yield return new RegionId(id, method.Identifier.ValueText);
        }
    }

    private static (IReadOnlyCollection<string> Ids, IReadOnlyCollection<string> Beginnings) IdsIn(string text)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in s_id.Matches(text))
        {
            var id = match.Groups["id"].Value;
            var hole = id.IndexOf('{');
            if (hole >= 0)
            {
                beginnings.Add(id.Substring(0, hole));
            }
            else if (id.Length > 0)
            {
                ids.Add(id);
            }
        }

        return (ids, beginnings);
    }

    /// <summary>The member of <c>Routes</c> that a name begins.</summary>
    private static string LinkOf(IdentifierNameSyntax routes)
    {
        SyntaxNode node = routes.Parent is MemberAccessExpressionSyntax { Name: var name } whole && name == routes ? whole : routes;
        var link = "Routes";
        while (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node)
        {
            link += "." + access.Name.Identifier.ValueText;
            node = access;
        }

        return link;
    }

    /// <summary>Whether a method maps endpoints that are no pages.</summary>
    private static bool IsMapping(string method) =>
        method == "UsePathBase"
        || (method.Length > 3 && method.StartsWith("Map", StringComparison.Ordinal) && char.IsUpper(method[3]) && method is not ("MapHonoStar" or "MapStaticAssets"));

    private static (IReadOnlyCollection<string> Names, bool AreUnseen) ServicesIn(SyntaxNode root, string text)
    {
        string[] unseen = ["ContainerBuilder", ".Scan(", "AddServicesFrom", "GetTypes()", "ActivatorUtilities"];
        string[] seen = ["AddSingleton", "AddScoped", "AddTransient", "AddKeyed", "TryAdd", "ServiceDescriptor", "AddOptions", "Configure<", "AddHttpClient", "AddDbContext"];
        return seen.Any(text.Contains)
            ? (new HashSet<string>(root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal), unseen.Any(text.Contains))
            : ([], unseen.Any(text.Contains));
    }

    /// <summary>Whatever begins with a slash behind a quote, or behind the sign or name that stands before an address without quotes.</summary>
    private static (HashSet<string> All, HashSet<string> Fetched) AddressesIn(string text)
    {
        const string Fetch = "@get(";
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        for (var i = text.IndexOf('/', 1 < text.Length ? 1 : 0); i > 0; i = i + 1 < text.Length ? text.IndexOf('/', i + 1) : -1)
        {
            if (text[i - 1] is '"' or '\'' or '`' or '=' && i + 1 < text.Length && text[i + 1] != '/')
            {
                var address = ReadAddress(text, i);
                addresses.Add(address);
                if (string.CompareOrdinal(text, Math.Max(0, i - 1 - Fetch.Length), Fetch, 0, Fetch.Length) == 0)
                {
                    fetched.Add(address);
                }
            }
        }

        return (addresses, fetched);
    }

    private static HashSet<string> RelativeAddressesIn(string text)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in s_relative.Matches(text))
        {
            addresses.Add(ReadAddress(text, match.Groups["address"].Index));
        }

        return addresses;
    }

    private static string ReadAddress(string text, int start)
    {
        var address = new StringBuilder();
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '{')
            {
                address.Append(depth++ == 0 ? MappedText.Hole.ToString() : "");
            }
            else if (character == '}' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0 && (character is '"' or '\'' or '`' or '<' or '>' or '?' or '#' or '\\' || char.IsWhiteSpace(character)))
            {
                break;
            }
            else if (depth == 0)
            {
                address.Append(character);
            }
        }

        return address.ToString();
    }

    private static GenericNameSyntax? LiveOf(NameSyntax name) => name switch
    {
        GenericNameSyntax { Identifier.ValueText: "Live" or "LiveAttribute" } generic => generic,
        QualifiedNameSyntax { Right: GenericNameSyntax { Identifier.ValueText: "Live" or "LiveAttribute" } generic } => generic,
        _ => null,
    };

    /// <summary>The last part of a type's name.</summary>
    private static string? NameOf(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        ArrayTypeSyntax array => NameOf(array.ElementType),
        _ => null,
    };
}

/// <summary>The id of a region's root element.</summary>
internal readonly record struct RegionId(string Id, string Region);

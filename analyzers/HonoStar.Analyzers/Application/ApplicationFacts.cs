using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What all files of a compilation say together. Each file is read once while it is unchanged, see <see cref="FileFacts"/>.</summary>
internal sealed class ApplicationFacts
{
    private static readonly ConditionalWeakTable<Compilation, ApplicationFacts> s_known = new();

    /// <summary>The members of <c>Routes</c> that lead to a page.</summary>
    private static readonly string[] s_members = ["Href", "Get", "Path"];

    private readonly Dictionary<string, SyntaxTree?> _links = new(StringComparer.Ordinal);
    private readonly List<(string Address, SyntaxTree Tree)> _addresses = [];
    private readonly List<(string Address, SyntaxTree Tree)> _relative = [];
    private readonly HashSet<string> _fetched = new(StringComparer.Ordinal);
    private readonly List<RoutePath> _mapped = [];
    private readonly List<string> _mappedBelow = [];
    private readonly bool _linksAll;
    private readonly bool _mapsAnything;
    private readonly HashSet<string> _services = new(StringComparer.Ordinal);
    private readonly bool _addsServicesUnseen;

    private ApplicationFacts(Compilation compilation, CancellationToken cancellation)
    {
        var watched = new HashSet<string>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.IsGenerated())
            {
                continue;
            }

            var file = FileFacts.Of(tree, cancellation);
            watched.UnionWith(file.Watched);
            made.UnionWith(file.Made);
            ids.UnionWith(file.Ids);
            beginnings.UnionWith(file.IdBeginnings);
            foreach (var region in file.RegionIds)
            {
                RegionIds[region.Id] = region.Region;
            }

            foreach (var link in file.Links)
            {
                _links[link] = _links.ContainsKey(link) ? null : tree;
            }

            _addresses.AddRange(file.Addresses.Select(address => (address, tree)));
            _relative.AddRange(file.RelativeAddresses.Select(address => (address, tree)));
            _fetched.UnionWith(file.Fetched);
            HasBase |= file.HasBase;
            AddsConstraints |= file.AddsConstraints;
            _services.UnionWith(file.Services);
            _addsServicesUnseen |= file.AddsServicesUnseen;
            _mapped.AddRange(file.Mapped.Select(RoutePath.Of));
            _mappedBelow.AddRange(file.MappedBelow);
            _linksAll |= file.LinksAll;
            _mapsAnything |= file.MapsAnything;
        }

        (Watched, Made, Ids, IdBeginnings) = (watched, made, ids, beginnings);
    }

    /// <summary>The names of the topics that regions watch.</summary>
    public IReadOnlyCollection<string> Watched { get; }

    /// <summary>The names of the types that are made, taken or kept.</summary>
    public IReadOnlyCollection<string> Made { get; }

    /// <summary>The ids that are written out.</summary>
    public IReadOnlyCollection<string> Ids { get; }

    /// <summary>What ids with a hole begin with.</summary>
    public IReadOnlyCollection<string> IdBeginnings { get; }

    /// <summary>The ids of the root elements of regions, with the regions' names.</summary>
    public Dictionary<string, string> RegionIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is a <c>base</c> element, by which relative addresses lead elsewhere.</summary>
    public bool HasBase { get; }

    /// <summary>Whether routing is given constraints of the application's own.</summary>
    public bool AddsConstraints { get; }

    public static ApplicationFacts Of(Compilation compilation, CancellationToken cancellation)
    {
        if (s_known.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var facts = new ApplicationFacts(compilation, cancellation);
        return s_known.GetValue(compilation, _ => facts);
    }

    /// <summary>Whether a file that is not the page's own leads to a route.</summary>
    public bool IsLinked(KnownRoute route, ImmutableArray<SyntaxTree> own, RouteIndex routes) =>
        _linksAll
        || s_members.Any(member => _links.TryGetValue($"{route.Node}.{member}", out var only) && (only is null || !own.Contains(only)))
        || _addresses.Any(address => !own.Contains(address.Tree) && Address.Read(address.Address) is { } read && route.Path.MayBe(read))
        || _relative.Any(address => !own.Contains(address.Tree) && MayLead(address.Address, route, routes));

    /// <summary>Whether a relative address may lead to a route from some document: one that goes up alone to any that has others below it.</summary>
    private static bool MayLead(string relative, KnownRoute route, RouteIndex routes)
    {
        var down = string.Join("/", relative.Split('/').SkipWhile(static segment => segment is "." or ".." or ""));
        return down.Length == 0
            ? routes.Routes.Any(other => other.Template.StartsWith(route.Template + "/", StringComparison.Ordinal))
            : down.IndexOf(':') < 0 && Address.Read("/" + down) is { } read && route.Path.MayEndIn(read);
    }

    /// <summary>Whether a type may be added to the services: it is named where some are.</summary>
    public bool MayBeService(string type) => _addsServicesUnseen || _services.Contains(type);

    /// <summary>Whether an endpoint that is no page's may answer an address.</summary>
    public bool IsMappedElsewhere(Address address) =>
        _mapsAnything
        || _mapped.Any(path => path.MayBe(address) || path.Fit(address, out _) != RouteFit.None)
        || _mappedBelow.Any(below => MayBeBelow(below, address));

    /// <summary>Whether a page is fetched by an action, so that it may be shown in a document of another address.</summary>
    public bool IsFetched(KnownRoute route) =>
        _linksAll || _links.ContainsKey($"{route.Node}.Get") || _fetched.Any(fetched => Address.Read(fetched) is { } read && route.Path.MayBe(read));

    private static bool MayBeBelow(string below, Address address)
    {
        var fixedSegments = below.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < fixedSegments.Length; i++)
        {
            if (i >= address.Segments.Length || (!address.Segments[i].HasHole && !string.Equals(address.Segments[i].Text, fixedSegments[i], StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }

            if (address.Segments[i].IsLoose)
            {
                return true;
            }
        }

        return true;
    }
}

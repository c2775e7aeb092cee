using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What all files of a compilation say together. Each file is read once while it is unchanged, see <see cref="SourceFile"/>.</summary>
internal sealed class ApplicationFacts
{
    private static readonly ConditionalWeakTable<Compilation, ApplicationFacts> s_known = new();

    /// <summary>The members of <c>Routes</c> that lead to a page.</summary>
    private static readonly string[] s_members = ["Href", "Get", "Path"];

    /// <summary>What adds services that are named beside it.</summary>
    private static readonly string[] s_services =
    [
        "AddSingleton", "AddScoped", "AddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient",
        "TryAddEnumerable", "ServiceDescriptor", "AddOptions", "Configure", "AddHttpClient", "AddDbContext",
    ];

    /// <summary>What adds services that nothing names.</summary>
    private static readonly string[] s_unseenServices = ["ContainerBuilder", "Scan", "AddServicesFrom", "GetTypes", "ActivatorUtilities"];

    private readonly Dictionary<string, SyntaxTree?> _links = new(StringComparer.Ordinal);
    private readonly List<(string Address, SyntaxTree Tree)> _addresses = [];
    private readonly HashSet<string> _idBeginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
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
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.IsOfGenerator())
            {
                continue;
            }

            var file = SourceFile.Of(tree, cancellation);
            foreach (var region in file.Parts.SelectMany(static part => part.Members).Where(static member => member.IsRegion))
            {
                watched.UnionWith(region.Watches);
                foreach (var id in region.MarkupOf(cancellation).RootIds)
                {
                    RegionIds[id] = region.Name;
                }
            }

            var code = file.Code;
            made.UnionWith(code.Made);
            _texts.UnionWith(code.Texts);
            foreach (var link in code.Links)
            {
                _links[link] = _links.ContainsKey(link) ? null : tree;
            }

            _mapped.AddRange(code.Mapped.Select(RoutePath.Of));
            _mappedBelow.AddRange(code.MappedBelow);
            _mapsAnything |= code.MapsAnything;
            AddsConstraints |= code.Names.Contains("ConstraintMap") || code.Names.Contains("SetParameterPolicy");
            _addsServicesUnseen |= s_unseenServices.Any(code.Names.Contains);
            if (s_services.Any(code.Names.Contains))
            {
                _services.UnionWith(code.Names);
            }

            var text = file.Text;
            ids.UnionWith(text.Ids);
            _idBeginnings.UnionWith(text.IdBeginnings);
            HasUnseenIds |= text.HasUnseenMarkup || text.IdBeginnings.Contains("");
            _addresses.AddRange(text.Addresses.Select(address => (address, tree)));
            _relative.AddRange(text.RelativeAddresses.Select(address => (address, tree)));
            _fetched.UnionWith(text.Fetched);
            HasBase |= text.HasBase;
            _linksAll |= text.MayImportRoutes || code.Links.Any(static link => link == "Routes.All" || link.StartsWith("Routes.All.", StringComparison.Ordinal));
        }

        HasUnseenIds |= ForeignComponents.Of(compilation).Count > 0;
        (Watched, Made, Ids) = (watched, made, ids);
    }

    /// <summary>The names of the topics that regions watch.</summary>
    public IReadOnlyCollection<string> Watched { get; }

    /// <summary>The names of the types that are made, taken or kept.</summary>
    public IReadOnlyCollection<string> Made { get; }

    /// <summary>The ids that are written out.</summary>
    public HashSet<string> Ids { get; }

    /// <summary>Whether there are ids that are made when the application runs, or markup that is no literal.</summary>
    public bool HasUnseenIds { get; }

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

    /// <summary>Whether an element may have an id.</summary>
    public bool MayHaveId(string id) => Ids.Contains(id) || _idBeginnings.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether an id is written out, in a template, from its beginning, or in code that may make one of it.</summary>
    public bool IsWrittenAsId(string id) =>
        Ids.Contains(id) || _texts.Contains(id) || _idBeginnings.Any(beginning => beginning.Length > 0 && id.StartsWith(beginning, StringComparison.Ordinal));

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

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// What the pages of a compilation can render: their own templates, their regions, their layouts, the components that they call, and what
/// answers the actions that they send. Members are followed by their names, for which two questions have to be told apart. What a page
/// <em>may</em> render is everything that a name could mean (<see cref="ScopeOf(RenderedPage, CancellationToken)"/>): whatever is found there
/// excuses. Which pages render a member <em>for sure</em> are those that reach it by names which mean one thing
/// (<see cref="PagesShowing"/>): only they accuse.
/// </summary>
internal sealed class ApplicationRendering
{
    private static readonly ConditionalWeakTable<Compilation, ApplicationRendering> s_known = new();

    private readonly ImmutableArray<SourceFile> _files;
    private readonly ImmutableArray<RenderedPart> _sendingToTabs;
    private readonly Dictionary<string, RenderedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RenderedType>> _typesByName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly List<RenderedPage> _pages = [];
    private readonly IReadOnlyCollection<ForeignComponents> _foreign;
    private readonly string _directory;
    private readonly ConcurrentDictionary<RenderedType, SignalScope> _scopes = [];
    private readonly ConcurrentDictionary<RenderedMember, ImmutableArray<RenderedPage>> _showing = [];
    private readonly ConcurrentDictionary<RenderedMember, SignalScope> _scopesOfMembers = [];
    private readonly ConcurrentDictionary<RenderedMember, ShownIds.Always> _always = [];
    private readonly List<(RenderedType Layout, string Folder)> _layouts;
    private ILookup<string, RenderedMember>? _membersByName;
    private ILookup<string, Handler>? _handlers;
    private SignalScope? _everything;

    private ApplicationRendering(Compilation compilation, string directory, CancellationToken cancellation)
    {
        _directory = directory;
        _foreign = ForeignComponents.Of(compilation);
        _files = [.. compilation.SyntaxTrees.Where(static tree => !tree.IsOfGenerator()).Select(tree => SourceFile.Of(tree, cancellation))];
        _sendingToTabs = [.. _files.Where(static file => file.SendsToTabs).SelectMany(static file => file.Parts)];
        foreach (var part in _files.SelectMany(static file => file.Parts))
        {
            if (!_types.TryGetValue(part.FullName, out var type))
            {
                _types.Add(part.FullName, type = new RenderedType(part.Name));
                if (!_typesByName.TryGetValue(part.Name, out var same))
                {
                    _typesByName.Add(part.Name, same = []);
                }

                same.Add(type);
            }

            type.Add(part);
            if (part.File.MakesMarkup)
            {
                _members.UnionWith(part.Members.Select(static member => member.Name));
            }

            _inputs.UnionWith(part.Inputs);
        }

        _layouts = [.. _types.Values.Where(static type => type.Role == "Layout").Select(layout => (layout, layout.FileIn(directory)?.Folder ?? ""))];
        _pages.AddRange(_types.Values.Where(static type => type.IsPage).Select(page => new RenderedPage(page, LayoutsRound(page))));
    }

    /// <summary>The pages, error pages and not-found pages.</summary>
    public IReadOnlyList<RenderedPage> Pages => _pages;

    /// <summary>The layouts that a page stands in, or another layout.</summary>
    public ImmutableArray<RenderedType> LayoutsRound(RenderedType type)
    {
        var folder = type.FileIn(_directory)?.Folder ?? "";
        return [.. _layouts.Where(layout => layout.Layout != type && PageFile.IsWithin(folder, layout.Folder)).Select(static layout => layout.Layout)];
    }

    public static ApplicationRendering Of(Compilation compilation, string directory, CancellationToken cancellation)
    {
        if (s_known.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var rendering = new ApplicationRendering(compilation, directory, cancellation);
        return s_known.GetValue(compilation, _ => rendering);
    }

    /// <summary>The type that a part is one of.</summary>
    public RenderedType TypeOf(RenderedPart part) => _types[part.FullName];

    /// <summary>The signals of everything that is compiled.</summary>
    public SignalScope ScopeOfAll(CancellationToken cancellation)
    {
        if (_everything is null)
        {
            var all = new SignalScope();
            foreach (var type in _types.Values)
            {
                foreach (var member in type.Members)
                {
                    var signals = member.SignalsOf(cancellation);
                    all.Add(signals);
                    all.HasUnknown |= signals.Addresses.Any(address => Address.Read(address) is not { } read || !AnsweringAddress(read).Any());
                }

                AddRecord(type, all);
            }

            all.HasUnknown |= _files.Any(file => MentionsForeign(file.Code.Names));
            _everything = all;
        }

        return _everything;
    }

    /// <summary>The signals that a page may render: its own, those of its layouts, and those that its tab may be sent from elsewhere.</summary>
    public IEnumerable<SignalScope> ScopeOf(RenderedPage page, CancellationToken cancellation) =>
        page.Layouts.Concat(_sendingToTabs.Select(TypeOf)).Select(type => ScopeOf(type, cancellation)).Prepend(ScopeOf(page.Type, cancellation));

    /// <summary>The signals that the members of a type may render, and all that they may call.</summary>
    public SignalScope ScopeOf(RenderedType type, CancellationToken cancellation) =>
        _scopes.TryGetValue(type, out var known) ? known : _scopes.GetOrAdd(type, new Reach(this, cancellation).From(type));

    /// <summary>The signals that a member may render, and all that it may call.</summary>
    public SignalScope ScopeOf(RenderedMember member, CancellationToken cancellation) =>
        _scopesOfMembers.TryGetValue(member, out var known) ? known : _scopesOfMembers.GetOrAdd(member, new Reach(this, cancellation).From(member));

    /// <summary>The pages that render a member for sure.</summary>
    public ImmutableArray<RenderedPage> PagesShowing(RenderedMember member, CancellationToken cancellation)
    {
        if (_showing.TryGetValue(member, out var known))
        {
            return known;
        }

        var pages = new HashSet<RenderedPage>();
        var seen = new HashSet<RenderedMember> { member };
        var waiting = new Queue<RenderedMember>([member]);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = waiting.Dequeue();
            pages.UnionWith(PagesOf(next));
            foreach (var caller in CallersOf(next).Where(seen.Add))
            {
                waiting.Enqueue(caller);
            }
        }

        return _showing.GetOrAdd(member, [.. pages.OrderBy(static page => page.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The members that a name in a member may mean.</summary>
    public IEnumerable<RenderedMember> MayBe(MemberUse use, RenderedMember user)
    {
        // Most names are of variables, and of members of the framework.
        if (!_members.Contains(use.Name))
        {
            return [];
        }

        switch (use.Kind)
        {
            case UseKind.Own or UseKind.Region when Inherited(TypeOf(user.Part), user.Part).SelectMany(type => type.Named(use.Name)).ToList() is { Count: > 0 } own:
                return own.Any(static member => member.IsOverridable) ? own.Concat(Anywhere(use)) : own;
            case UseKind.Own:
                // It may come from a class whose members are used without its name.
                return Anywhere(use).Where(_ => use.Arguments >= 0 || use.IsWhole);
            case UseKind.Named or UseKind.RegionOf or UseKind.Chained when TypesOf(use, user) is { } types
                && types.SelectMany(type => Inherited(type, null)).SelectMany(type => type.Named(use.Name)).ToList() is { Count: > 0 } named
                && !types.Any(static type => type.IsInterface) && !named.Any(static member => member.IsOverridable):
                return named;
            default:
                return Anywhere(use);
        }
    }

    /// <summary>The one method that a name in a member means for sure, and that makes markup.</summary>
    public RenderedMember? Means(MemberUse use, RenderedMember user)
    {
        if (use.Arguments < 0 && !use.IsArgument)
        {
            return null;
        }

        var types = use.Kind switch
        {
            UseKind.Own or UseKind.Region => [TypeOf(user.Part)],
            UseKind.Named or UseKind.RegionOf => TypesOf(use, user),
            _ => null,
        };
        if (types is not [var type] || type.IsInterface || (use.Kind == UseKind.Own && user.Uses.TryGetType(use.Name, out _)))
        {
            return null;
        }

        // A region is called with its values alone: the rest of its parameters it is given.
        var isRegion = use.Kind is UseKind.Region or UseKind.RegionOf;
        var methods = type.Named(use.Name).Where(member => member.Kind != RenderedMemberKind.Method || use.Arguments < 0 || isRegion || member.Takes(use.Arguments)).Take(2).ToList();
        return methods is [{ ReturnsHtml: true, IsOverridable: false } only] ? only : null;
    }

    /// <summary>What <see cref="KeepAlways"/> kept of a member.</summary>
    public bool TryGetAlways(RenderedMember member, out ShownIds.Always always) => _always.TryGetValue(member, out always!);

    /// <summary>Keeps what a member always shows.</summary>
    public void KeepAlways(RenderedMember member, ShownIds.Always always) => _always.TryAdd(member, always);

    /// <summary>The types of a name that code mentions.</summary>
    public IReadOnlyList<RenderedType> TypesNamed(string name) => _typesByName.TryGetValue(name, out var types) ? types : [];

    /// <summary>Whether code names something of another assembly that may make markup.</summary>
    public bool MentionsForeign(HashSet<string> names) => _foreign.Any(assembly => assembly.Overlaps(names));

    /// <summary>Adds the signals that a record stands for, if it is one of signals.</summary>
    public void AddRecord(RenderedType type, SignalScope scope)
    {
        if ((type.IsSignals || _inputs.Contains(type.Name)) && scope.Records.Add(type))
        {
            foreach (var property in Inherited(type, null).SelectMany(static one => one.Parts).SelectMany(static part => part.Properties))
            {
                scope.Add(Names.ToCamelCase(property), SignalType.Unknown);
            }
        }
    }

    /// <summary>A type with its base types, and the types that it stands in.</summary>
    public IEnumerable<RenderedType> Inherited(RenderedType type, RenderedPart? within)
    {
        var seen = new HashSet<RenderedType>();
        var waiting = new Queue<RenderedType>([type]);
        for (var outer = within?.Outer; outer is not null; outer = outer.Outer)
        {
            waiting.Enqueue(TypeOf(outer));
        }

        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            if (seen.Add(next))
            {
                yield return next;
                foreach (var @base in next.Bases.SelectMany(TypesNamed))
                {
                    waiting.Enqueue(@base);
                }
            }
        }
    }

    /// <summary>The handlers that may answer an action, by its member of <c>Routes</c>.</summary>
    public IEnumerable<RenderedMember> AnsweringRoute(string action)
    {
        var node = action.Substring(0, action.LastIndexOf('.') + 1);
        return Handlers()[node].Concat(Handlers()[""].Where(static handler => handler.Node is null)).Distinct().Select(static handler => handler.Member);
    }

    /// <summary>The handlers that may answer a request to an address.</summary>
    public IEnumerable<RenderedMember> AnsweringAddress(Address address) =>
        Handlers().SelectMany(static same => same).Where(handler => handler.Path?.MayBe(address) != false).Select(static handler => handler.Member);

    /// <summary>All handlers of pages, with the node in <c>Routes</c>, which ends in a dot, and the path; <see langword="null"/> where they cannot be seen.</summary>
    private ILookup<string, Handler> Handlers() =>
        _handlers ??= _pages.Where(static page => page.Type.Role == "Page").SelectMany(HandlersOf).ToLookup(static handler => handler.Node ?? "", StringComparer.Ordinal);

    private IEnumerable<Handler> HandlersOf(RenderedPage page)
    {
        var template = page.Type.Parts.Select(static part => part.Template).FirstOrDefault(static given => given is not null);
        var segments = template is null ? page.Type.FileIn(_directory)?.Segments : null;
        foreach (var member in page.Type.Members)
        {
            foreach (var (_, below) in member.Handles)
            {
                if (below is null || (template is null && segments is null))
                {
                    yield return new Handler(member, null, null);
                    continue;
                }

                var path = (template ?? string.Join("/", segments!.Select(static segment => segment.ToTemplate()))).TrimEnd('/') + "/" + below;
                var node = template is null ? segments!.Select(static segment => segment.Name).Concat(PagePlacer.NodeOf(below)) : PagePlacer.NodeOf(path);
                yield return new Handler(member, string.Concat(node.Prepend(RouteNames.Root).Select(static name => name + ".")), RoutePath.Of(path));
            }
        }
    }

    /// <summary>The members of all types that a name may mean; pages and layouts are not called from elsewhere.</summary>
    private IEnumerable<RenderedMember> Anywhere(MemberUse use)
    {
        _membersByName ??= _types.Values.Where(static type => type.Role is null).SelectMany(static type => type.Members)
            .Where(static member => member.Part.File.MakesMarkup && member.Name.Length > 0)
            .ToLookup(static member => member.Name, StringComparer.Ordinal);
        return _membersByName[use.Name].Where(member => member.Kind != RenderedMemberKind.Method
            || (use.Arguments < 0 ? use.IsWhole : use.Kind == UseKind.RegionOf || member.Takes(use.Arguments) || (member.IsExtension && member.Takes(use.Arguments + 1))));
    }

    /// <summary>The types whose member a name with something before it may be; <see langword="null"/> when that cannot be seen.</summary>
    private IReadOnlyList<RenderedType>? TypesOf(MemberUse use, RenderedMember user)
    {
        var qualifier = use.Qualifier!;
        if (use.Kind == UseKind.Chained)
        {
            return TypesNamed(qualifier) is { Count: > 0 } known ? known : null;
        }

        if (user.Uses.TryGetType(qualifier, out var type))
        {
            return type is not null && TypesNamed(type) is { Count: > 0 } ofVariable ? ofVariable : null;
        }

        foreach (var part in Inherited(TypeOf(user.Part), user.Part).SelectMany(static one => one.Parts))
        {
            if (part.TryGetType(qualifier, out type))
            {
                // A property may have the name of its type.
                return type is not null && TypesNamed(type) is { Count: > 0 } ofField ? ofField : null;
            }
        }

        return TypesNamed(qualifier) is { Count: > 0 } named ? named : null;
    }

    /// <summary>The pages that show what a member returns without anybody calling it.</summary>
    private IEnumerable<RenderedPage> PagesOf(RenderedMember member)
    {
        var type = TypeOf(member.Part);
        if (type.Role == "Layout")
        {
            return member.Name is "Render" or "RenderAsync" ? _pages.Where(page => page.Layouts.Contains(type)) : [];
        }

        return type.IsPage && member.IsDocument ? _pages.Where(page => page.Type == type) : [];
    }

    private IEnumerable<RenderedMember> CallersOf(RenderedMember member)
    {
        if (!member.ReturnsHtml)
        {
            return [];
        }

        return
            from file in _files
            where file.Code.Names.Contains(member.Name)
            from caller in file.Parts.SelectMany(static part => part.Members)
            where caller.Uses.Names.Contains(member.Name)
                && caller.Uses.Members.Any(use => use.Name == member.Name && Means(use, caller) == member)
            select caller;
    }

    private sealed record Handler(RenderedMember Member, string? Node, RoutePath? Path);
}

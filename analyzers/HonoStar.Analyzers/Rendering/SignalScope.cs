namespace HonoStar.Analyzers;

/// <summary>The signals that something can render, all in all.</summary>
internal sealed class SignalScope
{
    private readonly Dictionary<string, SignalType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _disputed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);

    /// <summary>The paths of the signals.</summary>
    public IReadOnlyCollection<string> Paths => _types.Keys;

    /// <summary>The signals themselves, without what stands in them.</summary>
    public IReadOnlyCollection<string> Roots => _roots;

    /// <summary>Whether there are some that cannot be seen.</summary>
    public bool HasUnknown { get; set; }

    /// <summary>The types whose records stand for signals here.</summary>
    public HashSet<RenderedType> Records { get; } = [];

    /// <summary>The signal that a path begins with.</summary>
    public static string RootOf(string path) => path.IndexOf('.') is > 0 and var dot ? path.Substring(0, dot) : path;

    /// <summary>Whether what a path begins with is declared: what is a part of a signal's value is the signal's.</summary>
    public bool Has(string root) => _roots.Contains(root);

    /// <summary>What kind of value a signal has; unknown also where declarations disagree.</summary>
    public SignalType TypeOf(string path) => _types.TryGetValue(path, out var type) && !_disputed.Contains(path) ? type : SignalType.Unknown;

    /// <summary>Whether declarations give a signal values of several kinds.</summary>
    public bool IsDisputed(string path) => _disputed.Contains(path);

    /// <summary>Whether a signal also gets a value that cannot be seen, which may have any parts.</summary>
    public bool IsOpen(string path) => _open.Contains(path);

    public void Add(string path, SignalType type)
    {
        _roots.Add(RootOf(path));
        if (!_types.TryGetValue(path, out var known) || known == SignalType.Unknown)
        {
            _types[path] = type;
        }
        else if (type != known && type != SignalType.Unknown)
        {
            _disputed.Add(path);
        }
    }

    public void Add(MemberSignals signals)
    {
        foreach (var (path, type) in signals.Declared)
        {
            Add(path, type);
            if (type == SignalType.Unknown)
            {
                _open.Add(path);
            }
        }

        _open.UnionWith(signals.HandedOver);
        HasUnknown |= signals.HasUnknown;
    }
}

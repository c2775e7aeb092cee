using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>A type with all its parts.</summary>
/// <param name="name">Its name.</param>
internal sealed class RenderedType(string name)
{
    private readonly List<RenderedPart> _parts = [];
    private ILookup<string, RenderedMember>? _members;

    public string Name { get; } = name;

    public IReadOnlyList<RenderedPart> Parts => _parts;

    public IEnumerable<RenderedMember> Members => _parts.SelectMany(static part => part.Members);

    /// <summary>What runs when an object of the type is made.</summary>
    public IEnumerable<RenderedMember> Makings => Members.Where(static member => member.Kind == RenderedMemberKind.Making || member.IsInitialized);

    public IEnumerable<string> Bases => _parts.SelectMany(static part => part.Bases);

    public string? Role => _parts.Select(static part => part.Role).FirstOrDefault(static role => role is not null);

    public bool IsInterface => _parts[0].IsInterface;

    public bool IsSignals => _parts.Any(static part => part.IsSignals);

    /// <summary>Whether it makes documents of its own.</summary>
    public bool IsPage => Role is "Page" or "ErrorPage" or "NotFoundPage";

    public void Add(RenderedPart part) => _parts.Add(part);

    public IEnumerable<RenderedMember> Named(string member) => (_members ??= Members.ToLookup(static one => one.Name, StringComparer.Ordinal))[member];

    /// <summary>The folder below <c>Pages</c> whose layouts and pages it stands among.</summary>
    public PageFile? FileIn(string directory) => PageFile.Of((_parts.FirstOrDefault(static part => part.Role is not null) ?? _parts[0]).File.Path, directory);
}

using System.Collections.Immutable;

namespace HonoStar.CodeModel;

/// <summary>What the tags of a modifier are.</summary>
internal enum TagKind
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>A time first, such as <c>500ms</c> or <c>2s</c>, then perhaps flags.</summary>
    Time,

    /// <summary>One of the flags, or several.</summary>
    Flags,

    /// <summary>A percentage, 0 to 100.</summary>
    Percent,

    /// <summary>A name of the author's: a property, or events.</summary>
    Names,
}

/// <summary>A modifier of an attribute: <c>__name.tag.tag</c>.</summary>
/// <param name="Name">Its name without the underscores.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Tags">What its tags are.</param>
/// <param name="Flags">The tags that may stand behind the first, or that there are.</param>
internal sealed record DatastarModifier(string Name, string Summary, TagKind Tags = TagKind.None, ImmutableArray<string> Flags = default)
{
    public ImmutableArray<string> Flags { get; } = Flags.IsDefault ? [] : Flags;
}

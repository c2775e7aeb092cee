using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>An attribute in a start tag.</summary>
/// <param name="Name">The name, in lower case; with <see cref="MappedText.Hole"/> where a hole stands in it.</param>
/// <param name="WrittenName">The name as it is written.</param>
/// <param name="Value">
/// The value, with its character references decoded and <see cref="MappedText.Hole"/> for each of <paramref name="Holes"/>;
/// <see langword="null"/> when there is only a name.
/// </param>
/// <param name="Quote">The quote round the value; NUL when there is none.</param>
/// <param name="Holes">The holes in the value, in order.</param>
/// <param name="Span">Where the attribute is written, from its name to the end of its value with the quote.</param>
internal sealed record TemplateAttribute(
    string Name,
    MappedText WrittenName,
    MappedText? Value,
    char Quote,
    ImmutableArray<TemplateHole> Holes,
    TextSpan Span)
{
    /// <summary>Where the name is written.</summary>
    public TextSpan NameSpan => TextSpan.FromBounds(WrittenName.SourceStart, WrittenName.SourceEnd);

    /// <summary>Where the value is written, without quotes; the name when there is no value.</summary>
    public TextSpan ValueSpan => Value is null ? NameSpan : TextSpan.FromBounds(Value.SourceStart, Value.SourceEnd);

    /// <summary>The value when no hole stands in it (that of an attribute without value is empty); else <see langword="null"/>.</summary>
    public string? Literal => Holes.Length > 0 ? null : Value?.Text ?? "";

    /// <summary>Whether a hole stands in the name.</summary>
    public bool HasUnknownName => Name.IndexOf(MappedText.Hole) >= 0;

    /// <summary>Whether the value is there and not empty, or may be so.</summary>
    public bool HasValue => Value is { Length: > 0 };

    /// <summary>The hole that a character of <see cref="Value"/> stands for.</summary>
    /// <param name="index">The position of a <see cref="MappedText.Hole"/> in the value.</param>
    public TemplateHole HoleAt(int index)
    {
        var number = 0;
        for (var i = 0; i < index; i++)
        {
            number += Value![i] == MappedText.Hole ? 1 : 0;
        }

        return Holes[number];
    }
}

using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>A part of the content of an element, or of a template.</summary>
/// <param name="span">Where the part is written in the source.</param>
/// <param name="parent">The element that the part stands in; <see langword="null"/> at the top of the template.</param>
internal abstract class TemplateNode(TextSpan span, TemplateElement? parent)
{
    /// <summary>Where the part is written in the source; of an element its start tag.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The element that the part stands in; <see langword="null"/> at the top of the template.</summary>
    public TemplateElement? Parent { get; } = parent;

    /// <summary>The elements that the part stands in, from the inside out.</summary>
    public IEnumerable<TemplateElement> Ancestors
    {
        get
        {
            for (var element = Parent; element is not null; element = element.Parent)
            {
                yield return element;
            }
        }
    }
}

/// <summary>Text as it is written between two tags or holes.</summary>
/// <param name="text">The text, with its character references decoded.</param>
/// <param name="parent">The element that the text stands in.</param>
internal sealed class TemplateTextNode(MappedText text, TemplateElement? parent)
    : TemplateNode(TextSpan.FromBounds(text.SourceStart, text.SourceEnd), parent)
{
    /// <summary>The text, with its character references decoded.</summary>
    public MappedText Text { get; } = text;

    /// <summary>Whether the text is white space alone.</summary>
    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(text.Text);

    /// <summary>Where the first line of the text is written, without the white space round it.</summary>
    public TextSpan Trimmed
    {
        get
        {
            var start = 0;
            while (start < Text.Length && char.IsWhiteSpace(Text[start]))
            {
                start++;
            }

            var end = Text.Text.IndexOfAny(['\r', '\n'], start) is >= 0 and var line ? line : Text.Length;
            while (end > start && char.IsWhiteSpace(Text[end - 1]))
            {
                end--;
            }

            return Text.SpanOf(start, end);
        }
    }
}

/// <summary>A comment, or a declaration such as a doctype.</summary>
/// <param name="text">What is written, with its delimiters.</param>
/// <param name="parent">The element that the comment stands in.</param>
internal sealed class TemplateComment(MappedText text, TemplateElement? parent)
    : TemplateNode(TextSpan.FromBounds(text.SourceStart, text.SourceEnd), parent)
{
    /// <summary>What is written, with its delimiters.</summary>
    public MappedText Text { get; } = text;

    /// <summary>Whether this is a doctype.</summary>
    public bool IsDoctype { get; } = text.Text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase);
}

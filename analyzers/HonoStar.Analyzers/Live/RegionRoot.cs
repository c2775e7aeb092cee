using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Says what keeps a template from being one element with an id.</summary>
internal static class RegionRoot
{
    private static readonly HashSet<string> s_void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    /// <param name="text">The template.</param>
    /// <param name="id">An id to propose.</param>
    public static Problem? Check(TemplateText text, string id)
    {
        var start = SkipBlank(text, 0);
        if (start >= text.Length)
        {
            return new Problem(text.SpanOf(0, 0), $"is empty: put an element into it that is found again, such as <div id=\"{id}\"></div>");
        }

        if (Tag.At(text, start) is not { IsEnd: false } root)
        {
            var what = text[start] == TemplateText.Hole ? "a hole" : "text";
            return new Problem(text.SpanOf(start, EndOfText(text, start)), $"starts with {what}: put everything into one element with an id, such as <div id=\"{id}\">");
        }

        if (!root.HasId)
        {
            return new Problem(
                text.SpanOf(root.NameStart, root.NameEnd),
                $"starts with <{root.Name}>, which has no id: write <{root.Name} id=\"{id}\">, with an id that is unique in the page");
        }

        var rest = SkipBlank(text, EndOfElement(text, root));
        return rest >= text.Length
            ? null
            : new Problem(
                text.SpanOf(rest, Tag.At(text, rest) is { } second ? second.End : EndOfText(text, rest)),
                $"goes on behind its root element <{root.Name}>, so that an update would repeat what stands there: put everything into one element with an id");
    }

    /// <summary>Skips white space and comments.</summary>
    private static int SkipBlank(TemplateText text, int position)
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
            }
            else if (IsComment(text, position))
            {
                position = EndOfComment(text, position);
            }
            else
            {
                break;
            }
        }

        return position;
    }

    /// <summary>The position behind the end tag of an element; the end of the text when it is not closed.</summary>
    private static int EndOfElement(TemplateText text, Tag root)
    {
        if (root.IsClosed || s_void.Contains(root.Name))
        {
            return root.End;
        }

        var depth = 1;
        var position = root.End;
        while (position < text.Length)
        {
            if (IsComment(text, position))
            {
                position = EndOfComment(text, position);
            }
            else if (Tag.At(text, position) is { } tag)
            {
                position = tag.End;
                if (string.Equals(tag.Name, root.Name, StringComparison.OrdinalIgnoreCase) && !tag.IsClosed && (depth += tag.IsEnd ? -1 : 1) == 0)
                {
                    return position;
                }
            }
            else
            {
                position++;
            }
        }

        return text.Length;
    }

    /// <summary>The end of text that stands before a tag; of a hole its own.</summary>
    private static int EndOfText(TemplateText text, int position)
    {
        var end = position + 1;
        while (text[position] != TemplateText.Hole && end < text.Length && text[end] is not (TemplateText.Hole or '<' or '\r' or '\n'))
        {
            end++;
        }

        return end;
    }

    private static bool IsComment(TemplateText text, int position) =>
        text[position] == '<' && text[position + 1] == '!' && text[position + 2] == '-' && text[position + 3] == '-';

    private static int EndOfComment(TemplateText text, int position)
    {
        for (position += 4; position < text.Length; position++)
        {
            if (text[position] == '-' && text[position + 1] == '-' && text[position + 2] == '>')
            {
                return position + 3;
            }
        }

        return text.Length;
    }

    /// <summary>What is wrong, and where.</summary>
    internal readonly record struct Problem(TextSpan Span, string Message);

    /// <summary>A tag.</summary>
    private sealed record Tag(string Name, int NameStart, int NameEnd, int End, bool IsEnd, bool IsClosed, bool HasId)
    {
        /// <summary>The tag that begins at a position, or <see langword="null"/> when none does.</summary>
        public static Tag? At(TemplateText text, int position)
        {
            var isEnd = text[position + 1] == '/';
            var start = position + (isEnd ? 2 : 1);
            if (text[position] != '<' || !char.IsLetter(text[start]))
            {
                return null;
            }

            var end = start;
            while (IsName(text[end]))
            {
                end++;
            }

            var hasId = false;
            var next = end;
            while (next < text.Length && text[next] != '>')
            {
                next = ReadAttribute(text, next, ref hasId);
            }

            return new Tag(text.Substring(start, end), start, end, Math.Min(next + 1, text.Length), isEnd, text[next - 1] == '/', hasId);
        }

        /// <summary>Reads an attribute, or one character between attributes; gives the position behind it.</summary>
        private static int ReadAttribute(TemplateText text, int position, ref bool hasId)
        {
            var start = position;
            while (IsName(text[position]))
            {
                position++;
            }

            if (position == start)
            {
                return position + 1;
            }

            var name = text.Substring(start, position);
            var equals = SkipSpace(text, position);
            if (text[equals] != '=')
            {
                return position;
            }

            var value = SkipSpace(text, equals + 1);
            var quote = text[value];
            var end = quote is '"' or '\'' ? value + 1 : value;
            while (end < text.Length && (quote is '"' or '\'' ? text[end] != quote : text[end] != '>' && !char.IsWhiteSpace(text[end])))
            {
                end++;
            }

            hasId |= string.Equals(name, "id", StringComparison.OrdinalIgnoreCase) && end > (quote is '"' or '\'' ? value + 1 : value);
            return quote is '"' or '\'' ? end + 1 : end;
        }

        private static int SkipSpace(TemplateText text, int position)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return position;
        }

        private static bool IsName(char character) => character is not ('\0' or TemplateText.Hole or '>' or '/' or '=' or '"' or '\'' or '<') && !char.IsWhiteSpace(character);
    }
}

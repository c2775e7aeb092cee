namespace HonoStar;

/// <summary>
/// Finds out where the end of a piece stands by looking back. Encoded text has no raw angle brackets and quotes, so what is
/// found is the template's own. Every piece given begins in text. Only values that are written differently in different
/// places ask.
/// </summary>
internal static class TagContext
{
    /// <summary>Whether the end stands inside of a tag or comment.</summary>
    internal static bool IsInTag(ReadOnlySpan<byte> html)
    {
        var bracket = html.LastIndexOfAny((byte)'<', (byte)'>');
        if (bracket < 0)
        {
            return false;
        }

        // The two cases that are nearly all need no look from the beginning. A tag is open:
        if (html[bracket] == '<' && IsTagStart(html, bracket))
        {
            return true;
        }

        // Or a tag has ended, and no quotes came since. Were that '>' inside of a value, then the last quotes of its kind would be
        // those that began the value.
        if (html[bracket] == '>'
            && html[(bracket + 1)..].IndexOfAny((byte)'"', (byte)'\'') < 0
            && !BeginsValue(html, html.LastIndexOf((byte)'"'))
            && !BeginsValue(html, html.LastIndexOf((byte)'\'')))
        {
            return false;
        }

        return OpenTag(html, out _) >= 0;
    }

    /// <summary>Whether the end stands in a quoted value of a tag.</summary>
    internal static bool IsQuoted(ReadOnlySpan<byte> html)
    {
        var tag = OpenTag(html, out _);
        return tag >= 0 && TagEnd(html[tag..], out var isQuoted) < 0 && isQuoted;
    }

    /// <summary>Whether the end stands in the text of a script or style element, where nothing is decoded.</summary>
    internal static bool IsInCode(ReadOnlySpan<byte> html) =>
        (EndsBehind(html, "script"u8) || EndsBehind(html, "style"u8)) && OpenTag(html, out var isCode) < 0 && isCode;

    /// <summary>Whether the end stands straight behind a start tag after which a parser drops a line feed.</summary>
    internal static bool DropsLineFeedAtEnd(ReadOnlySpan<byte> html)
    {
        if (html is not [.., (byte)'>'])
        {
            return false;
        }

        var tag = LastTag(html);
        return tag >= 0
            && TagEnd(html[tag..], out _) == html.Length - tag
            && (IsNamed(html[tag..], "textarea"u8) || IsNamed(html[tag..], "pre"u8) || IsNamed(html[tag..], "listing"u8));
    }

    /// <summary>Whether the last angle bracket of a piece closes, so that the piece has not left a tag open.</summary>
    internal static bool EndsTagLast(ReadOnlySpan<byte> html) =>
        html.LastIndexOfAny((byte)'<', (byte)'>') is >= 0 and var bracket && html[bracket] == '>';

    private static bool BeginsValue(ReadOnlySpan<byte> html, int quote)
    {
        do
        {
            quote--;
        }
        while (quote >= 0 && html[quote] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f');

        return quote >= 0 && html[quote] == '=';
    }

    /// <summary>Where the tag or comment begins that the end stands in; -1 when it stands in none.</summary>
    /// <param name="html">The piece.</param>
    /// <param name="isCode">Whether the end stands in the text of a script or style element.</param>
    private static int OpenTag(ReadOnlySpan<byte> html, out bool isCode)
    {
        isCode = false;
        for (var i = 0; ;)
        {
            var next = html[i..].IndexOf((byte)'<');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (!IsTagStart(html, i))
            {
                i++;
                continue;
            }

            var rest = html[i..];
            var end = rest.StartsWith("<!--"u8) ? CommentEnd(rest) : TagEnd(rest, out _);
            if (end < 0)
            {
                return i;
            }

            i += end;
            if (TextElement(rest, out var hasCode) is not { IsEmpty: false } element)
            {
                continue;
            }

            var length = TextLength(html[i..], element);
            if (length < 0)
            {
                isCode = hasCode;
                return -1;
            }

            i += length;
        }
    }

    private static int CommentEnd(ReadOnlySpan<byte> comment) => comment.IndexOf("-->"u8) is >= 0 and var end ? end + 3 : -1;

    private static int LastTag(ReadOnlySpan<byte> html)
    {
        while (true)
        {
            var at = html.LastIndexOf((byte)'<');
            if (at < 0 || IsTagStart(html, at))
            {
                return at;
            }

            html = html[..at];
        }
    }

    // A '<' with anything else behind it is text, or an operator in an expression.
    private static bool IsTagStart(ReadOnlySpan<byte> html, int at) =>
        at + 1 < html.Length && (char.IsAsciiLetter((char)html[at + 1]) || html[at + 1] is (byte)'/' or (byte)'!' or (byte)'?');

    /// <summary>The position behind the tag's end; -1 when the tag is still open.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="isQuoted">Whether a tag that is open ends in a quoted value.</param>
    private static int TagEnd(ReadOnlySpan<byte> tag, out bool isQuoted)
    {
        isQuoted = false;
        for (var i = 1; ;)
        {
            var length = tag[i..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (length < 0)
            {
                return -1;
            }

            i += length + 1;
            var quote = tag[i - 1];
            if (quote == '>')
            {
                return i;
            }

            length = tag[i..].IndexOf(quote);
            if (length < 0)
            {
                isQuoted = true;
                return -1;
            }

            i += length + 1;
        }
    }

    /// <summary>The name of the element that a tag starts, if no tag can begin in its text; else nothing.</summary>
    private static ReadOnlySpan<byte> TextElement(ReadOnlySpan<byte> tag, out bool hasCode)
    {
        hasCode = true;
        if (IsNamed(tag, "script"u8))
        {
            return "script"u8;
        }

        if (IsNamed(tag, "style"u8))
        {
            return "style"u8;
        }

        hasCode = false;
        return IsNamed(tag, "textarea"u8) ? "textarea"u8 : IsNamed(tag, "title"u8) ? "title"u8 : default;
    }

    /// <summary>How long an element's text is in which no tag can begin; -1 when its end tag has not come.</summary>
    private static int TextLength(ReadOnlySpan<byte> text, ReadOnlySpan<byte> element)
    {
        for (var i = 0; ;)
        {
            var next = text[i..].IndexOf("</"u8);
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (IsNamed(text[(i + 1)..], element))
            {
                return i;
            }

            i += 2;
        }
    }

    /// <summary>Whether what looks like a start tag of the element stands before the end, and no end tag of it behind that.</summary>
    private static bool EndsBehind(ReadOnlySpan<byte> html, ReadOnlySpan<byte> element)
    {
        for (var rest = html; ;)
        {
            var at = rest.LastIndexOf((byte)'<');
            if (at < 0)
            {
                return false;
            }

            if (IsNamed(html[at..], element))
            {
                return true;
            }

            if (at + 1 < html.Length && html[at + 1] == '/' && IsNamed(html[(at + 1)..], element))
            {
                return false;
            }

            rest = rest[..at];
        }
    }

    private static bool IsNamed(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        tag.Length > name.Length + 1
        && System.Text.Ascii.EqualsIgnoreCase(tag.Slice(1, name.Length), name)
        && !char.IsAsciiLetterOrDigit((char)tag[name.Length + 1])
        && tag[name.Length + 1] != '-';
}

namespace HonoStar;

/// <summary>Where in a piece of HTML its end stands.</summary>
internal enum HtmlPlace
{
    /// <summary>Nothing in the piece tells.</summary>
    Unknown,

    /// <summary>In element text.</summary>
    Text,

    /// <summary>Inside a tag, and there outside or inside an attribute's value.</summary>
    Tag,

    /// <summary>In the text of a script or style element, where nothing is decoded.</summary>
    Code,
}

/// <summary>
/// Finds out where the end of a piece stands by looking back. Encoded text has no raw angle brackets and quotes, so
/// what is found is the template's own. Only values that are written differently in different places ask.
/// </summary>
internal static class TagContext
{
    /// <summary>Whether the end stands in text or in a tag.</summary>
    internal static HtmlPlace PlaceAtEnd(ReadOnlySpan<byte> html)
    {
        // The two cases that are nearly all: a tag that is open, and a tag that ends with a quoted value.
        var at = html.LastIndexOfAny((byte)'<', (byte)'>');
        if (at < 0)
        {
            return HtmlPlace.Unknown;
        }

        if (html[at] == '<' && IsTagStart(html, at))
        {
            return HtmlPlace.Tag;
        }

        if (html[at] == '>' && at > 1 && html[at - 1] is (byte)'"' or (byte)'\'' && html[at - 2] != '=')
        {
            return HtmlPlace.Text;
        }

        var tag = LastTag(html);
        return tag < 0 ? HtmlPlace.Unknown : TagEnd(html[tag..]) < 0 ? HtmlPlace.Tag : HtmlPlace.Text;
    }

    /// <summary>Like <see cref="PlaceAtEnd"/>, and tells the text of scripts and style sheets from other text.</summary>
    internal static HtmlPlace PlaceOfCodeAtEnd(ReadOnlySpan<byte> html) =>
        IsInRawText(html, "script"u8) || IsInRawText(html, "style"u8) ? HtmlPlace.Code : PlaceAtEnd(html);

    /// <summary>Whether the end stands straight behind a start tag after which a parser drops a line feed.</summary>
    internal static bool DropsLineFeedAtEnd(ReadOnlySpan<byte> html)
    {
        if (html is not [.., (byte)'>'])
        {
            return false;
        }

        var tag = LastTag(html);
        return tag >= 0
            && TagEnd(html[tag..]) == html.Length - tag
            && (IsNamed(html[tag..], "textarea"u8) || IsNamed(html[tag..], "pre"u8) || IsNamed(html[tag..], "listing"u8));
    }

    /// <summary>
    /// Whether the end stands inside of a tag or comment. What looks like it from the end, such as a comment with an apostrophe or
    /// a <c>&lt;</c> in a value, is looked at again from the beginning.
    /// </summary>
    internal static bool IsInTag(ReadOnlySpan<byte> html) => PlaceAtEnd(html) == HtmlPlace.Tag && OpenTag(html) >= 0;

    /// <summary>Whether the end, which is inside of a tag, stands in a quoted value.</summary>
    internal static bool IsQuoted(ReadOnlySpan<byte> html)
    {
        var tag = OpenTag(html);
        return tag >= 0 && TagEnd(html[tag..], out var isQuoted) < 0 && isQuoted;
    }

    /// <summary>Where the tag or comment begins that the end stands in; -1 when it stands in none.</summary>
    private static int OpenTag(ReadOnlySpan<byte> html)
    {
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
            var end = rest.StartsWith("<!--"u8) ? CommentEnd(rest) : TagEnd(rest);
            if (end < 0)
            {
                return i;
            }

            i += end;
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
    private static int TagEnd(ReadOnlySpan<byte> tag) => TagEnd(tag, out _);

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

    private static bool IsInRawText(ReadOnlySpan<byte> html, ReadOnlySpan<byte> element)
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
                return TagEnd(html[at..]) >= 0;
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

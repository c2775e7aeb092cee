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
    private static int TagEnd(ReadOnlySpan<byte> tag)
    {
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

namespace HonoStar.Datastar;

/// <summary>
/// Finds where one element ends and its sibling begins at once. The official client loses every second one of SVG or MathML siblings
/// that have nothing between them, so they are sent on lines of their own.
/// </summary>
internal static class TopLevelElements
{
    /// <summary>How much of well-formed markup stands before the first sibling that follows another one at once; all of it if none does.</summary>
    public static int FirstLength(ReadOnlySpan<byte> markup)
    {
        var depth = 0;
        var at = 0;
        while (markup[at..].IndexOf((byte)'<') is var skip and >= 0)
        {
            at += skip;
            var tag = markup[at..];
            if (tag.StartsWith("<!--"u8))
            {
                var end = tag.IndexOf("-->"u8);
                if (end < 0)
                {
                    break;
                }

                at += end + 3;
                continue;
            }

            var length = TagLength(tag);
            if (length < 0)
            {
                break;
            }

            var isClosing = tag[1] == '/';
            var isSelfClosing = tag[length - 2] == '/';
            depth += isClosing ? -1 : isSelfClosing ? 0 : 1;
            at += length;
            if (depth == 0 && at < markup.Length && markup[at] == '<')
            {
                return at;
            }
        }

        return markup.Length;
    }

    /// <summary>The length of the tag at the start of a text, or -1 when it does not end. A quoted value may hold any character.</summary>
    private static int TagLength(ReadOnlySpan<byte> text)
    {
        var quote = (byte)0;
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != 0)
            {
                quote = c == quote ? (byte)0 : quote;
            }
            else if (c is (byte)'"' or (byte)'\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }

        return -1;
    }
}

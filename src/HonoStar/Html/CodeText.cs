using System.Globalization;
using System.Text;

namespace HonoStar;

/// <summary>Script and styles, which are decoded in an attribute and not decoded in an element.</summary>
internal static class CodeText
{
    /// <summary>Writes code for where it stands. A piece that does not tell where that is, is taken for a part of an attribute.</summary>
    internal static void Write(ref Html html, string? code)
    {
        if (TagContext.PlaceOfCodeAtEnd(html.Utf8Span) == HtmlPlace.Code)
        {
            html.WriteRaw(code);
        }
        else
        {
            html.WriteEncoded(code);
        }
    }

    /// <summary>Refuses code that cannot stand in a script or style element.</summary>
    /// <exception cref="ArgumentException">It has <c>&lt;/</c> before a letter, <c>&lt;!--</c> or <c>&lt;script</c>.</exception>
    internal static void Check(string code)
    {
        if (code.Contains("</script", StringComparison.OrdinalIgnoreCase)
            || code.Contains("</style", StringComparison.OrdinalIgnoreCase)
            || code.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || code.Contains("<!--", StringComparison.Ordinal))
        {
            throw new ArgumentException("Code must not hold </script, </style, <script or <!--: they would end its element.", nameof(code));
        }
    }

    /// <summary>
    /// A string literal, good as JSON and as JavaScript, in a script element and (encoded) in an attribute. Nothing in it ends
    /// what it was put into by mistake (a string, a template literal, a regular expression, a comment), or looks like a signal
    /// or an action, which Datastar's own script replaces in literals, too.
    /// </summary>
    internal static string Quote(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append(c).Append(text[++i]);
            }
            else if (c is < ' ' or '"' or '\'' or '\\' or '<' or '>' or '&' or '`' or '$' or '@' or '\u007F' or '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(c))
            {
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else if (c == '/')
            {
                // Ends neither a comment nor a regular expression.
                literal.Append("\\/");
            }
            else
            {
                literal.Append(c);
            }
        }

        return literal.Append('"').ToString();
    }
}

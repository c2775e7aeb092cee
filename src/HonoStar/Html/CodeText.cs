using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace HonoStar;

/// <summary>Script and styles, which are decoded in an attribute and not decoded in an element.</summary>
internal static class CodeText
{
    /// <summary>What a text of one word is made of.</summary>
    private static readonly SearchValues<char> s_word = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The characters beyond the control characters that stand as their escapes in a text.</summary>
    private const string Escaped = "\"'\\<>&`$@\u007F\u2028\u2029\uFEFF";

    private static readonly SearchValues<char> s_escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), .. Escaped]);

    /// <summary>Writes JSON whose texts are no code in any place of an expression, as those of <see cref="Quote"/>.</summary>
    internal static JavaScriptEncoder Json { get; } = JsonEncoder();

    /// <summary>Writes code for where it stands. A piece that does not tell where that is, is taken for a part of an attribute.</summary>
    internal static void Write(ref Html html, string? code)
    {
        if (TagContext.IsInCode(html.Utf8Span))
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
    /// A string literal, good as JSON and as JavaScript, in a script element and (encoded) in an attribute. It is no code in
    /// any other place of an expression either: in a template literal (no <c>$</c>), in a regular expression or a comment (no
    /// <c>/</c>), in a text (no quotes), and where a client replaces <c>@name(</c> in all of an expression (no <c>@</c>). In a
    /// text in double quotes, which its own quotes end, it begins with an escape, which is an error outside of a literal.
    /// </summary>
    internal static string Quote(string text)
    {
        var literal = new StringBuilder(text.Length + 8).Append('"');
        // A word behind a text is an error as it is, unless it is an operator.
        var isWord = !text.AsSpan().ContainsAnyExcept(s_word) && text is not ("in" or "instanceof");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i == 0 && !isWord)
            {
                Escape(literal, c);
                if (char.IsHighSurrogate(c) && text.Length > 1 && char.IsLowSurrogate(text[1]))
                {
                    Escape(literal, text[++i]);
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c) || s_escaped.Contains(c))
            {
                Escape(literal, c);
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

    private static void Escape(StringBuilder literal, char c) => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    private static JavaScriptEncoder JsonEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Escaped, '/']);
        return JavaScriptEncoder.Create(settings);
    }
}

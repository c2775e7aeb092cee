using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;

namespace HonoStar.Tests;

public sealed class EncodingTests
{
    private static readonly char[] s_trouble =
        ['<', '>', '&', '"', '\'', '`', '=', '/', '!', '-', '\0', '\r', '\n', '\t', '\f', ' ', 'a', ';', '#', 'x', ']', '\u0080', '\u009F', '\u00A0', '\u2028', '\uFEFF', '\uFFFD', '\uFFFE', '\uD83D', '\uDE00', 'ü', '世'];

    private static readonly string[] s_traps =
    [
        "</textarea><script>alert(1)</script>", "</title><script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "<!--", "-->", "]]>",
        "&lt;", "&amp", "&#60;", "&#x3c", "\r\n", "\n", "\n\n", "\n\r", "😀", "\uD83D", "\uDE00\uD83D", "<svg><style>", "{{x}}", "${x}", "javascript:",
    ];

    /// <summary>Any text: random characters, those that mean something to a parser, traps, and plain runs of every length.</summary>
    private static readonly Gen<string> s_text = Gen.Frequency(
        (2, Gen.String),
        (4, Gen.Char[s_trouble.AsSpan().ToString()].Array[0, 40].Select(c => new string(c))),
        (2, Gen.Select(Gen.Const("").Select(_ => "plain text without anything special in it, and long "), Gen.Int[0, 50], (s, n) => s[..n])),
        (4, Gen.Frequency((1, Gen.Int[0, s_traps.Length - 1].Select(i => s_traps[i])), (1, Gen.Char.Select(c => c.ToString())), (2, Gen.Int[1, 70].Select(n => new string('z', n)))).Array[0, 6].Select(string.Concat)));

    [Fact]
    public void Any_text_in_an_element_arrives_and_stays_text() => Sample(text =>
    {
        var body = Parse($"<p>{text}</p>");

        Assert.Equal(Represented(text), Assert.Single(body.Children).TextContent);
        Assert.Single(body.QuerySelectorAll("*"));
    });

    [Fact]
    public void Any_text_in_a_quoted_attribute_arrives_and_stays_a_value() => Sample(text =>
    {
        var body = Parse($"""<p title="{text}" data-a='{text}'>x</p>""");

        var element = Assert.Single(body.QuerySelectorAll("*"));
        Assert.Equal(["title", "data-a"], element.Attributes.Select(a => a.Name));
        Assert.All(element.Attributes, a => Assert.Equal(Represented(text), a.Value));
        Assert.Equal("x", body.TextContent);
    });

    [Fact]
    public void Any_text_in_a_textarea_or_pre_arrives_with_its_first_line_feed() => Sample(text =>
    {
        var body = Parse($"""<textarea name="a>b">{text}</textarea><pre>{text}</pre>""");

        Assert.Equal(["TEXTAREA", "PRE"], body.QuerySelectorAll("*").Select(e => e.TagName));
        Assert.All(body.Children, e => Assert.Equal(Represented(text), e.TextContent));
    });

    [Fact]
    public void Any_text_in_a_title_arrives_and_stays_text() => Sample(text =>
    {
        Html html = $"<!doctype html><html><head><title>{text}</title></head><body></body></html>";
        var document = new HtmlParser().ParseDocument(html.ToString());

        Assert.Equal(Represented(text), document.QuerySelector("title")?.TextContent);
        Assert.Equal(["HTML", "HEAD", "TITLE", "BODY"], document.All.Select(e => e.TagName));
    });

    [Fact]
    public void Any_text_is_encoded_the_same_whatever_stands_around_it() => Gen.Select(s_text, s_text).Sample((first, second) =>
    {
        Html html = $"{first}{second}";

        Assert.Equal(Encoded(first) + Encoded(second), html.ToString());
    });

    [Fact]
    public void Every_single_character_is_encoded_at_every_place_of_a_text()
    {
        using var scope = RenderScope.Enter();
        foreach (var c in s_trouble)
        {
            for (var length = 1; length <= 70; length++)
            {
                for (var at = 0; at < length; at++)
                {
                    var text = new string('x', at) + c + new string('y', length - at - 1);

                    Html html = $"{text}";

                    Assert.Equal(Encoded(text), html.ToString());
                }
            }
        }
    }

    [Fact]
    public void Every_literal_is_written_whole() => Sample(text =>
    {
        Html html = new(0, 0);
        html.AppendLiteral(text);

        Assert.Equal(Encoding.UTF8.GetBytes(text), html.ToUtf8Array());
    });

    [Fact]
    public void A_long_text_of_another_script_is_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Привет, 世界 😀 <b> ", 3000));

        Html html = $"{text}";

        Assert.Equal(Encoded(text), html.ToString());
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<pre><b>")]
    [InlineData("<p title='<pre>'>")]
    [InlineData("</pre>")]
    public void No_line_feed_is_added_where_none_is_dropped(string markup)
    {
        var html = Html.Raw(markup);
        html.AppendFormatted("\nx");

        Assert.Equal(markup + "\nx", html.ToString());
    }

    /// <summary>Outside of a render and inside of one, where other ways are taken.</summary>
    private static void Sample(Action<string> check) => s_text.Sample(text =>
    {
        check(text);
        using var scope = RenderScope.Enter();
        check(text);
    });

    private static IElement Parse(Html html)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><body>" + html);
        return document.Body!;
    }

    /// <summary>The text as HTML can hold it: no NUL, no halves of a pair.</summary>
    private static string Represented(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    /// <summary>The same encoding, the simple way.</summary>
    private static string Encoded(string text)
    {
        var encoded = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            encoded.Append(rune.Value switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\r' => "&#13;",
                0 => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return encoded.ToString();
    }
}

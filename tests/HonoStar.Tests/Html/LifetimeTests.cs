namespace HonoStar.Tests;

public sealed class LifetimeTests
{
    // Runs when the first render comes by, and so inside of it.
    private static readonly Html s_static = Html.Freeze($"<b>{"static"}</b>");

    [Fact]
    public void A_piece_that_was_built_outside_of_any_render_lives_on()
    {
        Html free = $"<b>{"free"}</b>";
        string page;
        using (RenderScope.Enter())
        {
            Html html = $"<p>{free}{free}</p>";
            page = html.ToString();
        }

        Assert.Equal("<p><b>free</b><b>free</b></p>", page);
        Assert.Equal("<b>free</b>", free.ToString());
    }

    [Fact]
    public void A_frozen_piece_in_a_static_field_serves_every_render()
    {
        for (var i = 0; i < 2; i++)
        {
            using var scope = RenderScope.Enter();
            Html html = $"<p>{s_static}</p>";

            Assert.Equal("<p><b>static</b></p>", html.ToString());
        }
    }

    [Fact]
    public void A_piece_of_an_ended_render_throws_and_says_what_to_do()
    {
        Html html;
        using (RenderScope.Enter())
        {
            html = $"<p>{1}</p>";
        }

        string[] messages =
        [
            Assert.Throws<InvalidOperationException>(() => html.ToString()).Message,
            Assert.Throws<InvalidOperationException>(() => html.ToUtf8Array()).Message,
            Assert.Throws<InvalidOperationException>(() => html.WriteTo(new System.Buffers.ArrayBufferWriter<byte>())).Message,
            Assert.Throws<InvalidOperationException>(() => (Html)$"<div>{html}</div>").Message,
            Assert.Throws<InvalidOperationException>(() => Html.Freeze(html)).Message,
            Assert.Throws<InvalidOperationException>(() => html.AppendLiteral("x")).Message,
            Assert.Throws<InvalidOperationException>(() => html.AppendFormatted("x")).Message,
        ];

        Assert.All(messages, m => Assert.Contains("Html.Freeze", m, StringComparison.Ordinal));
    }

    [Fact]
    public void A_piece_of_an_ended_render_throws_inside_another_render()
    {
        Html html;
        using (RenderScope.Enter())
        {
            html = $"<p>secret</p>";
        }

        using (RenderScope.Enter())
        {
            Html other = $"<p>other page</p>";

            Assert.Throws<InvalidOperationException>(() => (Html)$"{html}");
            Assert.Equal("<p>other page</p>", other.ToString());
        }
    }

    [Fact]
    public void A_frozen_piece_lives_on()
    {
        Html frozen;
        using (RenderScope.Enter())
        {
            Html html = $"<p>{"<"}</p>";
            frozen = Html.Freeze(html);
        }

        using (RenderScope.Enter())
        {
            Html other = $"<div>{new string('x', 100)}{frozen}</div>";

            Assert.EndsWith("<p>&lt;</p></div>", other.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal("<p>&lt;</p>", frozen.ToString());
    }

    [Fact]
    public void An_empty_piece_never_throws()
    {
        Html html;
        using (RenderScope.Enter())
        {
            html = $"{(string?)null}";
        }

        Html other = $"<p>{html}</p>";
        html.AppendFormatted("late");

        Assert.Equal("<p></p>", other.ToString());
        Assert.Equal("late", html.ToString());
    }

    [Fact]
    public void A_render_inside_a_render_has_its_own_memory()
    {
        using (RenderScope.Enter())
        {
            Html inner = default;
            Html html = $"<p>{Inner()}</p>";

            Assert.Equal("<p><b>in</b></p>", html.ToString());
            Assert.Throws<InvalidOperationException>(() => inner.ToString());

            Html Inner()
            {
                using (RenderScope.Enter())
                {
                    inner = $"<b>in</b>";
                    return Html.Freeze(inner);
                }
            }
        }
    }

    [Fact]
    public void The_ambient_render_is_the_innermost_that_lasts()
    {
        Assert.Null(RenderScope.Current);
        using (var outer = RenderScope.Enter())
        {
            using (var inner = RenderScope.Enter())
            {
                Assert.Same(inner, RenderScope.Current);
            }

            Assert.Same(outer, RenderScope.Current);
        }

        Assert.Null(RenderScope.Current);
    }

    [Fact]
    public void A_piece_used_twice_simply_works()
    {
        using var scope = RenderScope.Enter();
        Html badge = $"<b>{"&"}</b>";

        Html html = $"<p>{badge}{badge}</p>{badge}";

        Assert.Equal("<p><b>&amp;</b><b>&amp;</b></p><b>&amp;</b>", html.ToString());
    }

    [Fact]
    public void Copies_that_are_both_appended_to_do_not_touch_each_other()
    {
        using var scope = RenderScope.Enter();
        Html first = $"<p>";
        var second = first;
        var third = first;
        var fourth = first;
        var fifth = first;

        first.AppendFormatted("1");
        second.AppendLiteral("2");
        third.AppendFormatted((Html)$"<i>3</i>");
        first.AppendLiteral("</p>");
        second.AppendFormatted(22);
        third.AppendFormatted(33);
        fourth.AppendFormatted("4");
        fifth.AppendFormatted(5.5m, "F1");

        Assert.Equal(
            ["<p>1</p>", "<p>222", "<p><i>3</i>33", "<p>4", "<p>5.5"],
            new[] { first, second, third, fourth, fifth }.Select(h => h.ToString()));
    }

    [Fact]
    public void Copies_of_a_piece_outside_of_any_render_do_not_touch_each_other()
    {
        Html first = $"<p>";
        var second = first;

        first.AppendFormatted("1");
        second.AppendFormatted("2");

        Assert.Equal(("<p>1", "<p>2"), (first.ToString(), second.ToString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(3000)]
    public void Pieces_that_are_built_beforehand_or_thrown_away_do_no_harm(int size)
    {
        using var scope = RenderScope.Enter();
        var filler = new string('x', size);
        var kept = new List<Html>();
        var rows = Enumerable.Range(0, 50).ToArray().Each(i =>
        {
            Html first = $"<b>{i}{filler}</b>";
            kept.Add($"<u>{i}</u>");
            return $"<li>{first}{Wrapped($"<i>{i}</i>")}</li>";
        });

        Html html = $"<ul>{rows}</ul>";

        var expected = string.Concat(Enumerable.Range(0, 50).Select(i => $"<li><b>{i}{filler}</b><div>[<i>{i}</i>]</div></li>"));
        Assert.Equal("<ul>" + expected + "</ul>", html.ToString());
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"<u>{i}</u>"), kept.Select(k => k.ToString()));

        static Html Wrapped(Html content) => $"<div>[{content}]</div>";
    }

    [Fact]
    public void A_hole_whose_own_code_builds_pieces_does_no_harm()
    {
        using var scope = RenderScope.Enter();

        Html html = $"<p>{new Builds()}{new Builds()}{((object)new Builds())}{Text()}{Text()}</p>";

        Assert.Equal("<p>abcabcabc&lt;&lt;</p>", html.ToString());

        static string Text()
        {
            Html garbage = $"<garbage>";
            return garbage.ToString()[..1];
        }
    }

    private readonly struct Builds : IUtf8SpanFormattable, IFormattable
    {
        public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            Html inner = $"abc";
            bytesWritten = inner.Length;
            return inner.ToUtf8Array().AsSpan().TryCopyTo(utf8Destination);
        }

        public string ToString(string? format, IFormatProvider? formatProvider) => ((Html)$"abc").ToString();
    }
}

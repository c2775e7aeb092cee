using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CsCheck;

namespace HonoStar.Tests;

public class CodeTests
{
    [Fact]
    public void A_value_in_an_expression_is_a_literal()
    {
        Html html = $"""<p data-show="$name == {Js.Value("O'Neil \"x\"")} && {Js.Value(true)} && {Js.Value(1.5)} && {Js.Value((string?)null)}"></p>""";

        Assert.Equal("""<p data-show="$name == &quot;\u004f\u0027Neil \u0022x\u0022&quot; && true && 1.5 && null"></p>""", html.ToString());
    }

    [Fact]
    public void Every_kind_of_value_has_a_literal()
    {
        Assert.Equal("1", Js.Value(1).ToString());
        Assert.Equal("-5", Js.Value(-5L).ToString());
        Assert.Equal("1.25", Js.Value(1.25m).ToString());
        Assert.Equal("NaN", Js.Value(double.NaN).ToString());
        Assert.Equal("null", Js.Value((int?)null).ToString());
        Assert.Equal("null", default(Js).ToString());
        Assert.Equal("\"Monday\"", Js.Value(DayOfWeek.Monday).ToString());
        Assert.Equal("\"\\u0032026-01-02\"", Js.Value(new DateOnly(2026, 1, 2)).ToString());
    }

    [Fact]
    public void Any_text_stays_text_in_a_script() => Gen.String.Sample(text =>
    {
        Html html = $"<script>let x = {Js.Value(text)};</script><p>end</p>";
        var document = new HtmlParser().ParseDocument(html.ToString());

        var code = document.Scripts.Single().TextContent;
        Assert.Equal(text, JsonSerializer.Deserialize<string>(code["let x = ".Length..^1]));
        Assert.Equal("end", document.QuerySelector("p")?.TextContent);
    });

    [Fact]
    public void Any_text_stays_text_in_an_expression() => Gen.String.Sample(text =>
    {
        Html html = $"<p data-text=\"{Js.Value(text)}\"></p>";
        var document = new HtmlParser().ParseDocument(html.ToString());

        var element = Assert.Single(document.Body!.Children);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(Assert.Single(element.Attributes).Value));
    });

    [Fact]
    public void A_text_has_nothing_that_a_template_literal_a_comment_a_regular_expression_or_an_action_is_made_of() => Gen.String.Sample(text =>
    {
        var inside = Js.Value(text).ToString()[1..^1];

        Assert.DoesNotContain(inside, "\"'`$@<>&".Contains);
        Assert.DoesNotContain('\n', inside);
        Assert.DoesNotContain("/", inside.Replace("\\/", "", StringComparison.Ordinal), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("abc1", "\"abc1\"")]
    [InlineData("+alert(1)+", "\"\\u002balert(1)+\"")]
    [InlineData("new x", "\"\\u006eew x\"")]
    [InlineData("\U0001F600!", "\"\\ud83d\\ude00!\"")]
    [InlineData("", "\"\"")]
    public void A_text_of_more_than_a_word_begins_with_an_escape(string text, string literal) => Assert.Equal(literal, Js.Value(text).ToString());

    [Fact]
    public void A_value_whose_place_is_unknown_cannot_leave_an_attribute()
    {
        Html part = $"{Js.Value("\"><script>")}";

        Assert.DoesNotContain('"', part.ToString());
        Assert.DoesNotContain('<', part.ToString());
        Assert.Equal("\"><script>", JsonSerializer.Deserialize<string>(WebUtility.HtmlDecode(part.ToString())));
    }

    [Fact]
    public void Trusted_code_and_styles_are_written_for_where_they_stand()
    {
        Html html = $"""<style media="a>b">{Css.Raw("p > b { color: \"red\" }")}</style><p style="{Css.Raw("font: \"x\"")}" data-init="{Js.Raw("$a = '<b>'")}"></p><script>{Js.Raw("if (1 < 2 && 'a') x()")}</script>""";

        Assert.Equal("""<style media="a>b">p > b { color: "red" }</style><p style="font: &quot;x&quot;" data-init="$a = &#39;&lt;b&gt;&#39;"></p><script>if (1 < 2 && 'a') x()</script>""", html.ToString());
    }

    [Theory]
    [InlineData("x</script>")]
    [InlineData("</STYLE >")]
    [InlineData("<!-- x")]
    [InlineData("'<script>'")]
    public void Trusted_code_that_would_end_its_element_is_refused(string code)
    {
        Assert.Throws<ArgumentException>(() => Js.Raw(code));
        Assert.Throws<ArgumentException>(() => Css.Raw(code));
    }
}

/// <summary>The same inside of a render, where pieces share their memory.</summary>
public sealed class CodeInARenderTests : CodeTests, IDisposable
{
    private readonly RenderScope _scope = RenderScope.Enter();

    [Fact]
    public void The_tests_run_inside_of_it() => Assert.Same(_scope, RenderScope.Current);

    public void Dispose() => _scope.Dispose();
}

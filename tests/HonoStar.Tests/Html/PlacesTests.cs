using AngleSharp.Html.Parser;
using CsCheck;
using Microsoft.AspNetCore.Html;

namespace HonoStar.Tests;

/// <summary>
/// Markup that reaches a tag. The compiler reports it, but for what it knows as an object, so that these tests give objects, or
/// build with the methods that the compiler calls.
/// </summary>
public class PlacesTests
{
    private const string Breaking = "\" onclick=\"x()";

    public static TheoryData<string> Kinds => ["html", "pieces", "attributes", "content", "string content"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Markup_in_a_quoted_value_is_the_text_of_the_value(string kind)
    {
        Html html = $"<a title=\"{Value(kind)}\" class='{Value(kind)}'>x</a>";
        var document = new HtmlParser().ParseDocument(html.ToString());

        var link = Assert.Single(document.Body!.Children);
        Assert.Equal(["title", "class"], link.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(link.GetAttribute("class"), link.GetAttribute("title"));
        Assert.Contains("data-x", link.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal("x", link.TextContent);
    }

    [Fact]
    public void Markup_that_is_known_as_such_is_the_text_of_a_value_too()
    {
        Html markup = $"<b data-x=\"1\">{Breaking}</b>";
        var html = new Html(0, 0);
        html.AppendLiteral("<a title=\"");
        html.AppendFormatted(markup);
        html.AppendLiteral("\">x</a>");
        var document = new HtmlParser().ParseDocument(html.ToString());

        Assert.Equal(markup.ToString(), Assert.Single(document.Body!.Children).GetAttribute("title"));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("pieces")]
    [InlineData("content")]
    [InlineData("string content")]
    public void Markup_outside_of_a_quoted_value_is_refused(string kind)
    {
        Assert.Throws<InvalidOperationException>(() => Html.Of($"<a {Value(kind)}>x</a>"));
        Assert.Throws<InvalidOperationException>(() => Html.Of($"<a title={Value(kind)}>x</a>"));
    }

    [Fact]
    public void Attributes_have_their_place_in_a_tag()
    {
        Html html = $"<a {(object)Html.Attr("title", "x")}>x</a>";

        Assert.Equal("<a title=\"x\">x</a>", html.ToString());
    }

    [Theory]
    [InlineData("<!-- it's -->")]
    [InlineData("<p title=\"a <b\">text ")]
    [InlineData("<p title='a > \"b'>text\n    ")]
    [InlineData("<p>it's 1 < 2 ")]
    [InlineData("<p>\"a > b\" ")]
    [InlineData("<p title='\">'>")]
    [InlineData("<script>if (1 <a || '<b title=\"') {}</script>")]
    [InlineData("text ")]
    [InlineData("")]
    public void Markup_in_text_is_markup_whatever_stands_before_it(string before)
    {
        var html = new Html(0, 0);
        html.AppendLiteral(before);
        html.AppendFormatted(Html.Of($"<b>{"&"}</b>"));

        Assert.Equal(before + "<b>&amp;</b>", html.ToString());
    }

    [Theory]
    [InlineData("<a title=\"1 >", '"')]
    [InlineData("<a title=\"<p>", '"')]
    [InlineData("<a title=\"<p class='x'>", '"')]
    [InlineData("<a title='<p class=\"x\">", '\'')]
    [InlineData("<a title = ' \">", '\'')]
    [InlineData("<p>it's</p><a title=\"<!-- -->", '"')]
    public void Markup_in_a_value_is_text_whatever_stands_before_it(string before, char quote)
    {
        Html markup = $"<b data-x=\"1\">{Breaking}</b>";
        var html = new Html(0, 0);
        html.AppendLiteral(before);
        html.AppendFormatted(Html.Of($"<b data-x=\"1\">{Breaking}</b>"));
        html.AppendLiteral($"{quote}>");
        var document = new HtmlParser().ParseDocument(html.ToString());

        Assert.EndsWith(markup.ToString(), document.QuerySelector("a")?.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Null(document.QuerySelector("b"));
    }

    [Fact]
    public void Markup_is_written_for_where_it_stands_in_any_template() => Gen.Int[0, s_parts.Length - 1].Array[0, 12].Sample(template =>
    {
        var html = new Html(0, 0);
        var inText = 0;
        List<string> values = [];
        foreach (var part in template.Select(number => s_parts[number]))
        {
            html.AppendLiteral(part.Literal);
            if (part.Quote is { } quote)
            {
                html.AppendFormatted(Html.Of($"<b data-x=\"1\">{Breaking}</b>"));
                html.AppendLiteral($"{quote}>");
                values.Add(part.Literal[(part.Literal.IndexOf(quote, StringComparison.Ordinal) + 1)..]);
            }
            else if (part.HasHole)
            {
                html.AppendFormatted(Html.Of($"<b data-x=\"1\">{Breaking}</b>"));
                inText++;
            }
        }

        var document = new HtmlParser().ParseDocument(html.ToString());
        Assert.Equal(inText, document.QuerySelectorAll("b[data-x]").Length);
        Assert.Equal(
            values.Select(value => value + "<b data-x=\"1\">&quot; onclick=&quot;x()</b>"),
            document.QuerySelectorAll("img[alt]").Select(image => image.GetAttribute("alt")));
    });

    [Fact]
    public void What_is_built_in_a_hole_of_text_is_not_copied()
    {
        using var scope = RenderScope.Enter();
        Html html = $"<p>\n  {Html.Of($"<b>{1}</b>")} and {Html.Of($"<i>{2}</i>")}</p>";

        Assert.Equal("<p>\n  <b>1</b> and <i>2</i></p>", html.ToString());
    }

    // Templates are made of these: what stands in them looks like the begin or end of something else. 'Quote': a hole in a value
    // follows, and the end of its tag.
    private static readonly (string Literal, bool HasHole, string? Quote)[] s_parts =
    [
        ("it's \"5\" > 4 & 1 < 2 ", false, null),
        ("<p>", false, null),
        ("</p>\n", false, null),
        ("<p title=\"a > 'b' <i>\">", false, null),
        ("<p title='a \"> <i class=\"x\">'>", false, null),
        ("<br class = \"x\" hidden>", false, null),
        ("<input value=x>", false, null),
        ("<!-- it's > \" <b -->", false, null),
        ("<script>if (a <b) { c = \"'>\"; }</script>", false, null),
        ("<textarea><b title=\"></textarea>", false, null),
        ("", true, null),
        ("say: ", true, null),
        ("\n", true, null),
        ("<img alt=\"", false, "\""),
        ("<img hidden alt=\"it's <p>", false, "\""),
        ("<img hidden alt = \"<p class='x'>", false, "\""),
        ("<img alt='<p class=\"x\">", false, "'"),
        ("<img alt='\">", false, "'"),
    ];

    private static object Value(string kind) => kind switch
    {
        "html" => Html.Of($"<b data-x=\"1\">{Breaking}</b>"),
        "pieces" => new[] { Html.Of($"<b data-x=\"1\">{Breaking}</b>"), Html.Of($"<i></i>") },
        "attributes" => Html.Attr("data-x", Breaking) + Html.Attr("data-y", Breaking),
        "content" => new HtmlContentBuilder().AppendHtml("<b data-x=\"1\"></b>"),
        _ => new HtmlString("<b data-x=\"1\"></b>"),
    };
}

/// <summary>The same inside of a render, where pieces share their memory.</summary>
public sealed class PlacesInARenderTests : PlacesTests, IDisposable
{
    private readonly RenderScope _scope = RenderScope.Enter();

    [Fact]
    public void The_tests_run_inside_of_it() => Assert.Same(_scope, RenderScope.Current);

    public void Dispose() => _scope.Dispose();
}

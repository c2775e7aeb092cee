using System.Text;
using HonoStar.Runtime;
using HonoStar.Tests.Datastar;

namespace HonoStar.Tests.Live.Changes;

public sealed class MarkupChangeTests
{
    private const string Filler = "something that is long enough for the rest to be small beside it, and that stays as it is in all of these";

    [Fact]
    public void A_row_that_changed_is_sent_alone()
    {
        var change = Between(Board(Row(1), Row(2, "old"), Row(3)), Board(Row(1), Row(2, "new"), Row(3)));

        var sent = Assert.Single(change);
        Assert.Equal(["selector #board #row-2", $"elements {Row(2, "new")}"], sent.Data);
    }

    [Fact]
    public void The_innermost_element_that_holds_the_change_is_sent()
    {
        var change = Between(
            Board($"<div id=\"row\"><b>{Filler}</b><i id=\"count\">1</i></div>"),
            Board($"<div id=\"row\"><b>{Filler}</b><i id=\"count\">2</i></div>"));

        Assert.Equal(["selector #board #count", "elements <i id=\"count\">2</i>"], Assert.Single(change).Data);
    }

    [Fact]
    public void Rows_that_come_are_put_beside_one_that_stays()
    {
        Assert.Equal(
            ["selector #board #row-1", "mode after", $"elements {Row(2)}{Row(3)}"],
            Assert.Single(Between(Board(Row(1), Row(4), Row(5), Row(6)), Board(Row(1), Row(2), Row(3), Row(4), Row(5), Row(6)))).Data);
        Assert.Equal(
            ["selector #board #row-1", "mode before", $"elements {Row(0)}"],
            Assert.Single(Between(Board(Row(1), Row(2), Row(3)), Board(Row(0), Row(1), Row(2), Row(3)))).Data);
    }

    [Fact]
    public void A_row_that_goes_is_removed()
    {
        var change = Between(Board(Row(1), Row(2), Row(3)), Board(Row(1), Row(3)));

        Assert.Equal(["selector #board #row-2", "mode remove"], Assert.Single(change).Data);
    }

    [Fact]
    public void Several_changes_are_several_events_and_what_goes_goes_first()
    {
        var change = Between(
            Board(Row(1, "old"), Row(2), Row(3), Row(4), Row(5)),
            Board(Row(1, "new"), Row(3), Row(4), Row(5), Row(6)));

        Assert.Equal(["#board #row-2", "#board #row-1", "#board #row-5"], change.Select(sent => sent.Value("selector")));
        Assert.Equal("remove", change[0].Value("mode"));
    }

    [Fact]
    public void What_changed_outside_of_elements_with_ids_needs_the_whole_region()
    {
        Assert.Empty(Between(Board("<b>1</b>", Row(1), Row(2)), Board("<b>2</b>", Row(1), Row(2))));
        Assert.Empty(Between(Board(Row(1), " ", Row(2), Row(3)), Board(Row(1), Row(2), Row(3))));
    }

    [Fact]
    public void A_change_of_the_root_itself_needs_the_whole_region() =>
        Assert.Empty(Between(Board(Row(1), Row(2, "old")), Board(Row(1), Row(2, "new")).Replace("class=\"list\"", "class=\"long\"", StringComparison.Ordinal)));

    [Fact]
    public void Rows_in_another_order_need_the_element_around_them() =>
        Assert.Empty(Between(Board(Row(1), Row(2), Row(3)), Board(Row(2), Row(1), Row(3))));

    [Fact]
    public void What_is_no_smaller_than_the_whole_region_is_not_sent_instead() =>
        Assert.Empty(Between(Board(Row(1, "old"), Row(2, "old")), Board(Row(1, "new"), Row(2, "new"))));

    [Theory]
    [InlineData("<p id=\"x\">1</p><p id=\"x\">2</p>", "the same id twice")]
    [InlineData("<script>let a = 1</script>", "a script")]
    [InlineData("<style>b { color: red }</style>", "a style")]
    [InlineData("<template><b id=\"b\"></b></template>", "a template")]
    [InlineData("<p><div>1</div></p>", "a block in a paragraph")]
    [InlineData("<p>1<p>2", "end tags left out")]
    [InlineData("<b><i>1</b></i>", "tags that cross")]
    [InlineData("<a href=\"1\"><b><a href=\"2\">1</a></b></a>", "a link in a link")]
    [InlineData("<table>text<tbody><tr><td>1</td></tr></tbody></table>", "text that the parser moves out of a table")]
    [InlineData("<div><tr><td>1</td></tr></div>", "a row without a table")]
    [InlineData("<select><b>1</b></select>", "what a select does not take")]
    [InlineData("<div/>", "an element that the parser leaves open")]
    [InlineData("<b id=a&amp;b>1</b>", "an id with a reference")]
    [InlineData("<b id=\"a\" id=\"b\">1</b>", "an element with two ids")]
    [InlineData("<b title='1'class=\"2\">1</b>", "attributes without a blank between")]
    [InlineData("<li>1</li>", "an item without a list")]
    [InlineData("<svg><foreignObject><p>1</p></foreignObject></svg>", "elements of HTML in an image")]
    [InlineData("<!-- a --!> -->", "a comment with two ends")]
    [InlineData("< b>", "what only looks like a tag")]
    public void Where_the_parser_of_HTML_might_see_something_else_the_whole_region_is_sent(string doubtful, string why)
    {
        Assert.NotEmpty(Between(Board(Row(1), Row(2, "old"), Row(3)), Board(Row(1), Row(2, "new"), Row(3))));
        Assert.True(
            Between(Board(Row(1), Row(2, "old"), doubtful), Board(Row(1), Row(2, "new"), doubtful)).Count == 0,
            "Understood " + why);
    }

    [Theory]
    [InlineData("<table><thead><tr><th>1</th></tr></thead><tbody><tr id=\"r\"><td>1</td></tr></tbody></table>")]
    [InlineData("<ul class=list hidden><li>1<ul><li>2</li></ul></li></ul>")]
    [InlineData("<form data-on:submit=\"@post('/a?b=1&amp;c=2')\"><input id='i' value=\"a > b\"><textarea>&lt;b></textarea><select><option selected>1</option></select><br/></form>")]
    [InlineData("<svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><path d=\"M0 0\"/><linearGradient id=\"g\"></linearGradient></svg>")]
    [InlineData("<!-- a comment --><x-card>1 > 2</x-card><dl><dt>1</dt><dd>2</dd></dl>")]
    public void Ordinary_markup_is_understood(string ordinary)
    {
        var change = Between(Board(Row(1), Row(2, "old"), ordinary), Board(Row(1), Row(2, "new"), ordinary));

        Assert.Equal(["selector #board #row-2", $"elements {Row(2, "new")}"], Assert.Single(change).Data);
    }

    [Fact]
    public void An_id_with_other_characters_is_addressed_all_the_same()
    {
        var change = Between(Board($"<b id='5:ä x'>1</b>{Filler}"), Board($"<b id='5:ä x'>2</b>{Filler}"));

        Assert.Equal("#board [id=\"5:ä x\"]", Assert.Single(change).Value("selector"));
    }

    [Fact]
    public void A_region_inside_is_left_alone()
    {
        ShownRegion[] inner = [new(new TestRegion("inner").Definition, default, "inner", 1)];
        var old = Board(Row(1), "<p id=\"inner\">1</p>", Row(2, "old"));
        var @new = Board(Row(1), "<p id=\"inner\">2</p>", Row(2, "new"));

        var change = EventStreamParser.Parse(MarkupChange.Between(Utf8(old), inner, Utf8(@new), inner).ToArray());

        Assert.Equal("#board #row-2", Assert.Single(change).Value("selector"));
    }

    [Fact]
    public void A_change_around_a_region_inside_needs_the_whole_region_which_brings_that_along()
    {
        ShownRegion[] inner = [new(new TestRegion("inner").Definition, default, "inner", 1)];
        var old = Board(Row(1), "<div id=\"around\">1<p id=\"inner\">1</p></div>");
        var @new = Board(Row(1), "<div id=\"around\">2<p id=\"inner\">1</p></div>");

        Assert.True(MarkupChange.Between(Utf8(old), inner, Utf8(@new), inner).IsEmpty);
        Assert.True(MarkupChange.Between(Utf8(old), inner, Utf8(Board(Row(1))), []).IsEmpty);
    }

    private static string Row(int number, string text = "") => $"<article id=\"row-{number}\"><b>{number}</b> {Filler} {text}</article>";

    private static string Board(params string[] rows) => $"<section id=\"board\" class=\"list\"><h2>{Filler}</h2>{string.Concat(rows)}</section>";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static List<ServerSentEvent> Between(string old, string @new) =>
        EventStreamParser.Parse(MarkupChange.Between(Utf8(old), [], Utf8(@new), []).ToArray());
}

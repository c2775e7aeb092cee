namespace HonoStar.Tests;

public class CompositionTests
{
    private static readonly string[] s_names = ["a", "<b>", "c"];

    [Fact]
    public void A_loop_writes_a_piece_for_each_item()
    {
        Html html = $"<ul>{s_names.Each(n => $"<li>{n}</li>")}</ul>";

        Assert.Equal("<ul><li>a</li><li>&lt;b&gt;</li><li>c</li></ul>", html.ToString());
    }

    [Fact]
    public void A_loop_takes_every_kind_of_sequence()
    {
        IEnumerable<string>? none = null;

        Html html = $"{s_names.ToList().Each(n => $"{n},")}{s_names.AsReadOnly().Each(n => $"{n},")}{s_names.Skip(1).Each(n => $"{n},")}{none.Each(n => $"{n},")}";

        Assert.Equal("a,&lt;b&gt;,c,a,&lt;b&gt;,c,&lt;b&gt;,c,", html.ToString());
    }

    [Fact]
    public void A_loop_can_number_its_items()
    {
        Html html = $"{s_names.Each((n, i) => $"{i}{n} ")}{s_names.Skip(1).Each((n, i) => $"{i}{n} ")}";

        Assert.Equal("0a 1&lt;b&gt; 2c 0&lt;b&gt; 1c ", html.ToString());
    }

    [Fact]
    public async Task A_loop_can_await()
    {
        Html html = $"<ul>{await s_names.EachAsync(async n =>
        {
            await Task.Yield();
            return (Html)$"<li>{n}</li>";
        })}{await s_names.EachAsync(Item)}</ul>";

        Assert.Equal("<ul><li>a</li><li>&lt;b&gt;</li><li>c</li><li>a</li><li>&lt;b&gt;</li><li>c</li></ul>", html.ToString());

        static async Task<Html> Item(string name)
        {
            await Task.Yield();
            return $"<li>{name}</li>";
        }
    }

    [Fact]
    public async Task A_loop_can_follow_an_asynchronous_sequence()
    {
        Html html = $"{await Names().EachAsync(n => $"<li>{n}</li>")}";

        Assert.Equal("<li>a</li><li>b</li>", html.ToString());

        static async IAsyncEnumerable<string> Names()
        {
            yield return "a";
            await Task.Yield();
            yield return "b";
        }
    }

    [Theory]
    [InlineData(true, "<p class=\"on\"><b>&amp;</b>yes</p>")]
    [InlineData(false, "<p class=\"\">no</p>")]
    public void A_condition_chooses(bool condition, string expected)
    {
        Html html = $"""<p class="{condition.When("on")}">{condition.When(() => $"<b>{"&"}</b>")}{condition.When(() => $"yes", () => $"no")}</p>""";

        Assert.Equal(expected, html.ToString());
    }

    [Fact]
    public void What_is_there_is_written_and_what_is_not_is_nothing()
    {
        string? owner = "Ann";
        string? nobody = null;

        Html html = $"<p>{owner.When(o => $"<b>{o}</b>")}{nobody.When(o => $"<i>{o}</i>")}</p>";

        Assert.Equal("<p><b>Ann</b></p>", html.ToString());
    }

    [Fact]
    public void Pieces_are_joined_by_a_separator()
    {
        Html html = $"<p>{Html.Join(" & ", s_names.Select(n => (Html)$"<b>{n}</b>"))}{Html.Join(",", [])}</p>";

        Assert.Equal("<p><b>a</b> &amp; <b>&lt;b&gt;</b> &amp; <b>c</b></p>", html.ToString());
    }

    [Fact]
    public void A_sequence_of_pieces_can_stand_in_a_hole()
    {
        List<Html> list = [$"<i>1</i>", $"<i>2</i>"];

        Html html = $"<p>{list}{s_names.Select(n => (Html)$"<b>{n}</b>")}</p>";

        Assert.Equal("<p><i>1</i><i>2</i><b>a</b><b>&lt;b&gt;</b><b>c</b></p>", html.ToString());
    }

    [Fact]
    public void Text_can_stand_where_a_piece_is_asked_for()
    {
        Assert.Equal("<p>a &lt; b</p>", Paragraph(Html.Text("a < b")).ToString());

        static Html Paragraph(Html content) => $"<p>{content}</p>";
    }
}

/// <summary>The same inside of a render, where pieces share their memory.</summary>
public sealed class CompositionInARenderTests : CompositionTests, IDisposable
{
    private readonly RenderScope _scope = RenderScope.Enter();

    [Fact]
    public void The_tests_run_inside_of_it() => Assert.Same(_scope, RenderScope.Current);

    public void Dispose() => _scope.Dispose();
}

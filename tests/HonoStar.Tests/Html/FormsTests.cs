namespace HonoStar.Tests;

public class FormsTests
{
    [Fact]
    public void An_input_is_inserted_straight_behind_the_end_of_the_tag()
    {
        Html html = $"<form {new Post()}><button>x</button></form>";

        Assert.Equal("<form method=\"post\"><input hidden><button>x</button></form>", html.ToString());
    }

    [Fact]
    public void The_end_of_the_tag_is_not_taken_from_a_quoted_value_or_a_hole()
    {
        Html html = $"""<form {new Post()} title="a>b" data-a='">' class="{"x>"}" {Html.Attr("id", ">")} data-show="$a > {1} && $b > 2"><b>{"y"}</b></form>""";

        Assert.Equal(
            """<form method="post" title="a>b" data-a='">' class="x&gt;" id="&gt;" data-show="$a > 1 && $b > 2"><input hidden><b>y</b></form>""",
            html.ToString());
    }

    [Fact]
    public void Each_form_gets_its_own_input()
    {
        Html html = $"{new[] { 1, 2 }.Each(i => $"<form {new Post()} id=f{i}>{i}</form>")}<form {new Post()}></form>";

        Assert.Equal(
            "<form method=\"post\" id=f1><input hidden>1</form><form method=\"post\" id=f2><input hidden>2</form><form method=\"post\"><input hidden></form>",
            html.ToString());
    }

    [Fact]
    public void A_form_whose_tag_ends_elsewhere_is_refused()
    {
        using var scope = RenderScope.Enter();

        Assert.Throws<InvalidOperationException>(() => (Html)$"{Opening()}></form>");

        static Html Opening() => $"<form {new Post()}";
    }

    [Fact]
    public async Task The_input_is_inserted_after_an_await_in_the_tag()
    {
        using var scope = RenderScope.Enter();

        Html html = $"<form {new Post()} id=\"{await Later()}\">x</form>";

        Assert.Equal("<form method=\"post\" id=\"a\"><input hidden>x</form>", html.ToString());

        static async Task<string> Later()
        {
            await Task.Yield();
            return "a";
        }
    }

    private readonly struct Post : IHtmlWritable
    {
        public void WriteTo(ref Html html) => html.AppendFormAttributes("method=\"post\""u8, "<input hidden>"u8.ToArray());
    }
}

/// <summary>The same inside of a render, where pieces share their memory.</summary>
public sealed class FormsInARenderTests : FormsTests, IDisposable
{
    private readonly RenderScope _scope = RenderScope.Enter();

    [Fact]
    public void The_tests_run_inside_of_it() => Assert.Same(_scope, RenderScope.Current);

    public void Dispose() => _scope.Dispose();
}

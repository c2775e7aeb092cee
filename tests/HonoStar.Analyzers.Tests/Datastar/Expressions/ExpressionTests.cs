using HonoStar.CodeModel;

namespace HonoStar.Analyzers.Tests.Datastar.Expressions;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + * 2", 4, "unexpected *")]
    [InlineData("$a b", 3, "unexpected b")]
    [InlineData("@get '/x'", 5, "unexpected text, expected ( after @get")]
    [InlineData("f(1", 3, "unexpected end, expected ,")]
    [InlineData("'abc", 0, "unfinished text")]
    [InlineData("$a?.b = 1", 0, "this cannot be assigned to")]
    public void An_error_says_what_and_where(string text, int at, string message)
    {
        var error = DatastarExpression.Parse(text, returns: true).Error;

        Assert.Equal(new ExpressionError(message, at), error);
    }

    [Theory]
    [InlineData("\uFFFF")]
    [InlineData("$open = \uFFFF")]
    [InlineData("\uFFFF; $open = false")]
    [InlineData("evt.ctrlKey || (evt.preventDefault(), \uFFFF)")]
    [InlineData("\uFFFF.name")]
    [InlineData("$errors.\uFFFF ? 1 : 2")]
    [InlineData("$row\uFFFF.open")]
    [InlineData("$x === \uFFFF && `a\uFFFF${\uFFFF}`")]
    [InlineData("{\uFFFF: 1}")]
    [InlineData("@get('/x/\uFFFF')")]
    public void A_hole_is_a_value(string text) => Assert.Null(DatastarExpression.Parse(text, returns: true).Error);

    [Theory]
    [InlineData("$a + $b.c", "r:a r:b.c")]
    [InlineData("$a = $b", "w:a r:b")]
    [InlineData("$a += 1", "rw:a")]
    [InlineData("$a++", "rw:a")]
    [InlineData("[$a, {b: $b = $c}] = x", "w:a w:b r:c")]
    [InlineData("$a[0].b = 1", "rw:a")]
    [InlineData("$a.b.toUpperCase()", "r:a.b")]
    [InlineData("$list.push($x)", "r:list r:x")]
    [InlineData("$['a-b'] + $.c", "r:a-b r:c")]
    [InlineData("delete $a.b", "w:a.b")]
    [InlineData("items.map(x => $a)", "r:a:later")]
    [InlineData("@peek(() => $a)", "r:a:later:peeked")]
    [InlineData("`${$a}` + '$b'", "r:a")]
    [InlineData("for ($i of $list) ;", "w:i r:list")]
    [InlineData("$first-name", "r:first-name")]
    public void Signals_are_found(string text, string expected)
    {
        var uses = DatastarExpression.Parse(text, returns: false).Uses.Signals;

        Assert.Equal(expected, string.Join(' ', uses.Select(use =>
            $"{(use.IsRead ? "r" : "")}{(use.IsWritten ? "w" : "")}:{use.Path}{(use.IsDeferred ? ":later" : "")}{(use.IsPeeked ? ":peeked" : "")}")));
    }

    [Theory]
    [InlineData("count + x.y", "count x")]
    [InlineData("x => x + y", "y")]
    [InlineData("let {a, b: [c]} = d; a + c + b", "d b")]
    [InlineData("{a: 1, b}", "b")]
    [InlineData("try { f() } catch (e) { e.g }", "f")]
    [InlineData("function f(n) { return f(n) + arguments.length }", "")]
    [InlineData("evt.target.value", "evt")]
    public void Names_that_are_not_declared_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DatastarExpression.Parse(text, returns: true).Uses.Names.Select(name => name.Name)));

    [Fact]
    public void Actions_are_found_with_their_arguments()
    {
        var actions = DatastarExpression.Parse("$a && @get('/x', {retry: 'never'}); @post(`/y`)", returns: false).Uses.Actions;

        Assert.Equal(["get:2", "post:1"], actions.Select(action => $"{action.Text}:{action.Children.Length}"));
    }

    [Fact]
    public void A_piece_knows_where_it_stands()
    {
        const string text = "  $a.b  +  @get( '/x' )";
        var expression = DatastarExpression.Parse(text, returns: true);

        Assert.Equal("$a.b", Written(expression.Uses.Signals[0].Node));
        Assert.Equal("@get( '/x' )", Written(expression.Uses.Actions[0]));
        Assert.Equal("'/x'", Written(expression.Uses.Actions[0].Children[0]));

        static string Written(ExpressionNode node) => text[node.Start..node.End];
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Equal("nested too deeply", DatastarExpression.Parse(new string('(', 100_000), returns: true).Error?.Message);
}

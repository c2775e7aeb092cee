using HonoStar.CodeModel;

namespace HonoStar.Analyzers.Tests.Datastar.Expressions;

/// <summary>What <c>Js.Value</c> writes is never code for the client, whatever a visitor's text is and wherever it stands in an expression.</summary>
public sealed class ValueTests
{
    private static readonly string[] s_pieces =
    [
        "alert(1)", "+alert(1)+", "${alert(1)}", "$title", "@get('/x')", "\"", "'", "`", "\\", "/", "*/", "//", "\n", "\u2028", ";", ")", "}", "]", ",", ":", "in", " in ",
        "instanceof", "new x", "else", "a", "1", " ", "\u00a0", "=", "=>", "?.", "<!--", "</script>", "&quot;", "\ud83d", "\U0001F600", "ü", "\\u0022",
    ];

    [Theory]
    [InlineData("{0}")]
    [InlineData("$a === {0} && f({0})")]
    [InlineData("'Hello {0}!'")]
    [InlineData("\"Hello {0}!\"")]
    [InlineData("`Hello {0}!`")]
    [InlineData("`${{0}}`")]
    [InlineData("/a{0}b/.test($a)")]
    [InlineData("/[{0}]/.test($a)")]
    [InlineData("$a /* {0} */ + 1")]
    [InlineData("$a // {0}")]
    [InlineData("({{0}: 1})")]
    [InlineData("$a[{0}]")]
    [InlineData("$a.{0}")]
    [InlineData("if ($a) \"x{0}\"; else 1")]
    public void It_adds_nothing_to_an_expression_but_a_literal(string place)
    {
        var expected = ShapeOf(place, "a");
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            var shape = ShapeOf(place, text);

            // Where a literal cannot stand, a text is an error.
            Assert.True(shape is null || shape == expected, $"{place} with {text} is {shape}");
        }
    }

    /// <summary>The names, signals, actions and kinds of an expression; <see langword="null"/> when it is an error.</summary>
    private static string? ShapeOf(string place, string text)
    {
        var expression = DatastarExpression.Parse(place.Replace("{0}", Js.Value(text).ToString(), StringComparison.Ordinal), returns: false);
        return expression.Error is not null ? null : string.Join(' ', expression.Program.All().Select(node =>
            node.Kind is ExpressionKind.Text or ExpressionKind.Template or ExpressionKind.Regex ? node.Kind.ToString() : $"{node.Kind}:{node.Text}"));
    }
}

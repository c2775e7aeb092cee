using System.Text.Json;
using HonoStar.Application.Tests.Pages.Commands;

namespace HonoStar.Application.Tests.Binding;

/// <summary>A record as the object of a <c>data-signals</c>.</summary>
public sealed class SignalObjectTests
{
    [Fact]
    public void The_properties_are_signals_as_replies_send_them()
    {
        using var signals = JsonDocument.Parse(Js.Signals(Order("Ada")).ToString());

        Assert.Equal(
            ["name", "note", "count", "total", "price", "weight", "isUrgent", "id", "day", "at", "weekday", "tags", "numbers", "address", "lines"],
            signals.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("Ada", signals.RootElement.GetProperty("name").GetString());
        Assert.Equal(2.5m, signals.RootElement.GetProperty("price").GetDecimal());
        Assert.Equal("Bern", signals.RootElement.GetProperty("address").GetProperty("city").GetString());
        Assert.Equal("Friday", signals.RootElement.GetProperty("weekday").GetString());
    }

    /// <summary>What a visitor typed is a text wherever the object stands: in no other place of an expression is it code either.</summary>
    [Fact]
    public void No_text_leaves_its_quotes()
    {
        var random = new Random(20261128);
        for (var i = 0; i < 2_000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var code = Js.Signals(Order(typed)).ToString();

            Assert.Equal(-1, code.AsSpan().IndexOfAny("$@`'<>&/"));
            Assert.DoesNotContain(code, character => character is '\u2028' or '\u2029' or < ' ');
            using var signals = JsonDocument.Parse(code);
            Assert.Equal(typed, signals.RootElement.GetProperty("name").GetString());
        }
    }

    [Fact]
    public void In_an_attribute_it_is_encoded_and_in_a_script_it_is_not()
    {
        Html attribute = $"""<p data-signals="{Js.Signals(new Line("a\"b", 1))}"></p>""";
        Html script = $"""<script type="application/json">{Js.Signals(new Line("</script>", 1))}</script>""";

        Assert.Equal("""<p data-signals="{&quot;text&quot;:&quot;a\u0022b&quot;,&quot;votes&quot;:1}"></p>""", attribute.ToString());
        Assert.Equal("""<script type="application/json">{"text":"\u003C\u002Fscript\u003E","votes":1}</script>""", script.ToString());
    }

    [Fact]
    public void A_type_that_stands_for_no_signals_is_refused_by_name()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Any(Version.Parse("1.0")));

        Assert.Contains("System.Version", exception.Message, StringComparison.Ordinal);

        // Where the type is written, the compiler refuses it.
        static Js Any<T>(T signals) => Js.Signals(signals);
    }

    private static readonly string[] Pieces =
        ["$count", "@post('/x')", "`", "${alert(1)}", "\"", "'", "\\", "</script>", "<!--", "*/", "//", "\r\n", "\u2028", "é", "😀", "\uFEFF", "a", " ", "&quot;", "{", "}"];

    private static Order Order(string name) => new(
        name, null, 3, null, 2.5m, 0.5, true, Guid.Empty, new DateOnly(2026, 11, 28), null, DayOfWeek.Friday, ["a"], [1], new Address("Bern"), [new Line("x", 1)]);
}

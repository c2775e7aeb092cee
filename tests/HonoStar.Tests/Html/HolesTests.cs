using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace HonoStar.Tests;

public class HolesTests
{
    private enum Status
    {
        Open,
        InProgress,
    }

    [Fact]
    public void A_text_hole_is_encoded()
    {
        var text = "<b a=\"1\" b='2'>&\r\0";

        Html html = $"<p>{text}</p>";

        Assert.Equal("<p>&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;&#13;\uFFFD</p>", html.ToString());
    }

    [Fact]
    public void Literal_parts_are_written_as_they_are()
    {
        Html html = $"""<a href="/?a=1&amp;b=2">Grüße, 世界 😀 '&nbsp;'</a>""";

        Assert.Equal("""<a href="/?a=1&amp;b=2">Grüße, 世界 😀 '&nbsp;'</a>""", html.ToString());
    }

    [Fact]
    public void Null_is_nothing()
    {
        string? text = null;
        Html? piece = null;
        int? number = null;
        object? thing = null;
        IEnumerable<Html>? pieces = null;

        Html html = $"<p>{text}{piece}{number}{thing}{pieces}</p>";

        Assert.Equal("<p></p>", html.ToString());
    }

    [Fact]
    public void The_default_value_is_empty_and_can_stand_in_a_hole()
    {
        Html nothing = default;

        Html html = $"<p>{nothing}{Html.Empty}</p>";

        Assert.True(nothing.IsEmpty);
        Assert.Equal("", nothing.ToString());
        Assert.Equal("<p></p>", html.ToString());
    }

    [Fact]
    public void The_default_value_can_be_appended_to()
    {
        Html html = default;
        html.AppendLiteral("<p>");
        html.AppendFormatted("a & b");
        html.AppendLiteral("</p>");

        Assert.Equal("<p>a &amp; b</p>", html.ToString());
    }

    [Fact]
    public void Simple_values_are_written()
    {
        var id = Guid.Parse("7b0ea4b1-2d7f-4ee4-a9ab-bd4b0dd3b9b8");
        int? some = 7;
        object boxed = 12;

        Html html = $"{-1} {long.MinValue} {ulong.MaxValue} {(byte)200} {true} {false} {'<'} {id} {some} {boxed} {Status.InProgress} {(Status)9}";

        Assert.Equal($"-1 {long.MinValue} {ulong.MaxValue} 200 true false &lt; {id} 7 12 InProgress 9", html.ToString());
    }

    [Fact]
    public void A_format_and_an_alignment_are_obeyed()
    {
        var text = "<x>";
        double? price = 1.5;

        Html html = $"[{1234:D6}] [{text,5}] [{text,-5}] [{7,3}] [{7,-3}] [{255,4:x}] [{price:F2}] [{Status.Open:D}]";

        Assert.Equal("[001234] [  &lt;x&gt;] [&lt;x&gt;  ] [  7] [7  ] [  ff] [1.50] [0]", html.ToString());
    }

    [Fact]
    public void What_a_format_yields_is_encoded()
    {
        var date = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);

        Html html = $"<p>{date:'<b>'yyyy}</p>";

        Assert.Equal("<p>&lt;b&gt;2026</p>", html.ToString());
    }

    [Fact]
    public void A_value_with_a_long_text_is_written_whole()
    {
        Html html = $"<p>{new Long(5000)}</p>";

        Assert.Equal("<p>" + new string('x', 5000) + "&lt;</p>", html.ToString());
    }

    [Fact]
    public void Other_values_are_written_as_their_encoded_text()
    {
        Html html = $"<p>{new Anything()}</p>";

        Assert.Equal("<p>&lt;anything&gt;</p>", html.ToString());
    }

    [Fact]
    public void A_boxed_piece_stays_a_piece()
    {
        Html piece = $"<b>{"&"}</b>";
        object boxed = piece;

        Html html = $"<p>{boxed}</p>";

        Assert.Equal("<p><b>&amp;</b></p>", html.ToString());
    }

    [Fact]
    public void Raw_markup_is_not_encoded()
    {
        Html html = $"<p>{Html.Raw("<i>ü</i>")}{Html.Raw("<u>é</u>"u8)}{Html.Raw((string?)null)}</p>";

        Assert.Equal("<p><i>ü</i><u>é</u></p>", html.ToString());
    }

    [Fact]
    public void Content_of_the_frameworks_own_kind_is_not_encoded_twice()
    {
        var builder = new HtmlContentBuilder().AppendHtml("<i>").Append("a<b").AppendHtml("</i>");

        Html html = $"<p>{new HtmlString("<u></u>")}{builder}</p>";

        Assert.Equal("<p><u></u><i>a&lt;b</i></p>", html.ToString());
    }

    [Fact]
    public void A_task_in_a_boxed_hole_is_refused()
    {
        object task = Task.FromResult("x");
        object function = () => "x";

        Assert.Contains("Await", Assert.Throws<ArgumentException>(() => (Html)$"{task}").Message, StringComparison.Ordinal);
        Assert.Contains("call", Assert.Throws<ArgumentException>(() => (Html)$"{function}").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE", "1,5")]
    [InlineData("en-US", "1.5")]
    public void Element_text_is_for_persons_and_a_tag_for_machines(string culture, string text)
    {
        using var _ = new Culture(culture);

        Html html = $"""<td title="a>b" data-value="{1.5}" data-when="{new DateOnly(2026, 1, 2):O}">{1.5}</td>""";

        Assert.Equal($"""<td title="a>b" data-value="1.5" data-when="2026-01-02">{text}</td>""", html.ToString());
    }

    [Fact]
    public void A_date_in_text_follows_the_culture_and_in_a_tag_does_not()
    {
        using var _ = new Culture("de-DE");
        var date = new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc);

        Html html = $"""<time datetime="{date}" data-show="$a < $b">{date:d}</time>""";

        Assert.Equal("""<time datetime="03/04/2026 05:06:07" data-show="$a < $b">04.03.2026</time>""", html.ToString());
    }

    [Fact]
    public void Integers_are_the_same_in_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        using var _ = new Culture(culture);

        Html html = $"<p>{-1} {-1L} {(short)-1} {(Int128)(-1)}</p>";

        Assert.Equal("<p>-1 -1 -1 -1</p>", html.ToString());
    }

    private sealed class Culture : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Culture(string name)
            : this(CultureInfo.GetCultureInfo(name))
        {
        }

        public Culture(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }

    private sealed class Anything
    {
        public override string ToString() => "<anything>";
    }

    private readonly struct Long(int length) : ISpanFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => new string('x', length) + "<";

        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            charsWritten = length + 1;
            return ToString(null, null).TryCopyTo(destination);
        }
    }
}

/// <summary>The same inside of a render, where pieces share their memory.</summary>
public sealed class HolesInARenderTests : HolesTests, IDisposable
{
    private readonly RenderScope _scope = RenderScope.Enter();

    [Fact]
    public void The_tests_run_inside_of_it() => Assert.Same(_scope, RenderScope.Current);

    public void Dispose() => _scope.Dispose();
}

namespace HonoStar.Tests;

public class AttributesTests
{
    private enum Size
    {
        Large,
    }

    [Fact]
    public void An_attribute_has_its_value_encoded()
    {
        Html html = $"<p {Html.Attr("title", "\"<&'>")}></p>";

        Assert.Equal("<p title=\"&quot;&lt;&amp;&#39;&gt;\"></p>", html.ToString());
    }

    [Fact]
    public void A_boolean_attribute_is_there_or_not()
    {
        Html html = $"<input {Html.Attr("required", true)} {Html.Attr("disabled", false)}>";

        Assert.Equal("<input required >", html.ToString());
    }

    [Fact]
    public void An_attribute_without_a_value_is_left_out()
    {
        int? none = null;

        Html html = $"<p {Html.Attr("title", (string?)null)}{Html.Attr("tabindex", none)}{Attributes.None}></p>";

        Assert.Equal("<p ></p>", html.ToString());
    }

    [Fact]
    public void Attributes_are_combined_with_spaces()
    {
        var both = Html.Attr("id", "x") + Html.Attr("hidden", true) + Html.Attr("lang", (string?)null) + Html.Attr("title", "t");

        Html html = $"<p {both}></p>";

        Assert.Equal("<p id=\"x\" hidden title=\"t\"></p>", html.ToString());
    }

    [Fact]
    public void Attributes_keep_their_distance()
    {
        Html html = $"<p{Html.Attr("id", "x")}{Html.Attr("title", "y")}></p>";

        Assert.Equal("<p id=\"x\" title=\"y\"></p>", html.ToString());
    }

    [Fact]
    public void Numbers_and_other_values_are_written_for_machines()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
        Html html = $"<input {Html.Attr("step", 0.5)} {Html.Attr("min", 1)} {Html.Attr("data-size", Size.Large)} {Html.Attr("data-show", 1.5m)} {Html.Attr("data-on:click", Js.Value("x"))}>";
        System.Globalization.CultureInfo.CurrentCulture = before;

        Assert.Equal("<input step=\"0.5\" min=\"1\" data-size=\"Large\" data-show=\"1.5\" data-on:click=\"&quot;x&quot;\">", html.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\"")]
    [InlineData("a'")]
    [InlineData("a>")]
    [InlineData("a<")]
    [InlineData("a/")]
    [InlineData("a=")]
    [InlineData("a\n")]
    [InlineData("a\u0085")]
    public void An_impossible_name_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => Html.Attr(name, "x"));
        Assert.Throws<ArgumentException>(() => Html.Attr(name, true));
        Assert.Throws<ArgumentException>(() => Html.Attr(name, 1));
    }

    [Theory]
    [InlineData("once")]
    [InlineData("on-click")]
    [InlineData("on:click")]
    public void A_name_that_is_no_event_handler_takes_text(string name) => Assert.Equal($"{name}=\"x\"", Html.Attr(name, "x").ToString());

    [Theory]
    [InlineData("onclick")]
    [InlineData("ONLOAD")]
    [InlineData("srcdoc")]
    [InlineData("href")]
    [InlineData("formAction")]
    [InlineData("style")]
    [InlineData("data-on:click")]
    [InlineData("data-on-interval__duration.5s")]
    [InlineData("data-show")]
    [InlineData("data-star-text")]
    public void Text_is_refused_where_it_would_be_followed_or_run(string name)
    {
        Assert.Throws<ArgumentException>(() => Html.Attr(name, "x"));
        Assert.Throws<ArgumentException>(() => Html.Attr<object>(name, "x"));
        Assert.Throws<ArgumentException>(() => Html.Attr(name, new Uri("javascript:alert(1)")));
    }

    [Theory]
    [InlineData("data-id")]
    [InlineData("data-once")]
    [InlineData("aria-label")]
    [InlineData("id")]
    public void Text_is_taken_where_it_stays_text(string name) =>
        Assert.Equal($"{name}=\"x\"", Html.Attr(name, "x").ToString());

    [Fact]
    public void Classes_that_apply_are_listed()
    {
        Html html = $"<p {Html.Class("row", ("selected", true), ("open", false), (string?)null)} {Html.Class(("x", false))}></p>";

        Assert.Equal("<p class=\"row selected\" ></p>", html.ToString());
    }
}

/// <summary>The same inside of a render, where pieces share their memory.</summary>
public sealed class AttributesInARenderTests : AttributesTests, IDisposable
{
    private readonly RenderScope _scope = RenderScope.Enter();

    [Fact]
    public void The_tests_run_inside_of_it() => Assert.Same(_scope, RenderScope.Current);

    public void Dispose() => _scope.Dispose();
}

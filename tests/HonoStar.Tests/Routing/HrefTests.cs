using CsCheck;
using HonoStar.Runtime;

namespace HonoStar.Tests.Routing;

public sealed class HrefTests
{
    private static readonly RouteTemplate s_template = new("App", "/a/{first}/b-{second:int}/{**rest}", "q", "page");

    [Fact]
    public void Any_value_of_a_segment_arrives_as_it_was()
    {
        ValidText.Where(text => text.Length > 0 && text is not ("." or "..")).Sample(text =>
        {
            var address = new Href(s_template, UrlValue.Of(text), UrlValue.Of(-7), UrlValue.Of("x")).ToString();

            var segments = address.Split('/');
            Assert.Equal(5, segments.Length);
            Assert.Equal(text, Uri.UnescapeDataString(segments[2]));
            Assert.Equal("b--7", segments[3]);
        });
    }

    [Fact]
    public void Any_value_of_the_query_arrives_as_it_was()
    {
        ValidText.Sample(text =>
        {
            var address = new Href(s_template, [UrlValue.Of("x"), UrlValue.Of(1), default, UrlValue.Of(text), UrlValue.Of(2)]).ToString();

            var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + address).Query);
            Assert.Equal(text, query["q"].ToString());
            Assert.Equal("2", query["page"].ToString());
        });
    }

    [Fact]
    public void A_link_holds_nothing_that_ends_an_attribute_or_an_expression()
    {
        ValidText.Where(text => text.Length > 0).Sample(text =>
        {
            var address = new Href(s_template, [UrlValue.Of(text), UrlValue.Of(1), UrlValue.Of(text), UrlValue.Of(text)]).ToString();

            Assert.Equal(-1, address.AsSpan().IndexOfAny("\"'<>` \\"));
        });
    }

    [Fact]
    public void A_catch_all_value_keeps_its_slashes_and_cannot_lead_to_another_host()
    {
        var template = new RouteTemplate("App", "/{**path}");

        Assert.Equal("/a/b%20c", new Href(template, UrlValue.Of("a/b c")).ToString());
        Assert.Equal("/evil.example", new Href(template, UrlValue.Of("//evil.example")).ToString());
        Assert.Equal("/", new Href(template).ToString());
    }

    [Fact]
    public void An_absent_query_value_is_left_out()
    {
        var template = new RouteTemplate("App", "/x", "a", "b");

        Assert.Equal("/x", new Href(template).ToString());
        Assert.Equal("/x?b=", new Href(template, default, UrlValue.Of("")).ToString());
        Assert.Equal("/x?a=true", new Href(template, UrlValue.Of(true)).ToString());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example")]
    [InlineData("/local")]
    [InlineData("")]
    public void An_external_link_with_another_scheme_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => Url.External(address));

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("a")]
    [InlineData("/a\nb")]
    public void A_local_link_that_leaves_the_application_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => Url.Local(path));

    [Fact]
    public void An_action_is_encoded_for_its_attribute()
    {
        Html html = $"""<button data-on:click="{new RouteAction("POST", new RouteTemplate("App", "/x/{id}", "q"), UrlValue.Of("it's"), UrlValue.Of("&"))}">x</button>""";

        Assert.Equal("""<button data-on:click="@post(&#39;/x/it%27s?q=%26&#39;)">x</button>""", html.ToString());
    }

    [Fact]
    public void A_link_with_two_query_values_is_encoded_for_its_attribute()
    {
        Html html = $"""<a href="{new Href(new RouteTemplate("App", "/x", "a", "b"), UrlValue.Of(1), UrlValue.Of(2))}">x</a>""";

        Assert.Equal("""<a href="/x?a=1&amp;b=2">x</a>""", html.ToString());
    }

    [Fact]
    public void A_form_has_what_it_needs_with_and_without_script()
    {
        var action = new RouteAction("POST", new RouteTemplate("App", "/x"));

        Html html = $"""<form {action.Form(multipart: true)} class="a">x</form>""";

        Assert.Equal(
            """<form method="post" action="/x" enctype="multipart/form-data" data-on:submit="@post(&#39;/x&#39;, {contentType: &#39;form&#39;})" class="a">x</form>""",
            html.ToString());
    }

    [Fact]
    public void A_form_carries_the_token_of_its_render_behind_its_tag()
    {
        using var scope = RenderScope.Enter();
        scope.CsrfToken = "token";
        var action = new RouteAction("POST", new RouteTemplate("App", "/x"));

        Html html = $"""<form {action.Form()} class="a > b"><p>x</p></form>""";

        Assert.EndsWith("""class="a > b"><input type="hidden" name="__csrf" value="token"><p>x</p></form>""", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_target_of_an_action_is_its_address_alone()
    {
        var action = new RouteAction("POST", new RouteTemplate("App", "/x/{id}"), UrlValue.Of("a b"));

        Html html = $"""<button formaction="{action.Target}">x</button>""";

        Assert.Equal("""<button formaction="/x/a%20b">x</button>""", html.ToString());
    }

    [Fact]
    public void A_form_for_a_method_that_HTML_lacks_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new RouteAction("DELETE", new RouteTemplate("App", "/x")).Form());

    private static Gen<string> ValidText => Gen.String.Select(text => string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFD)));
}

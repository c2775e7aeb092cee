using System.Net;

namespace HonoStar.Application.Tests.Security;

public sealed class CsrfTests
{
    [Fact]
    public async Task A_command_without_a_token_is_refused_and_nothing_is_executed()
    {
        await using var app = await TestApplication.StartAsync();

        var response = await app.Open().SendAsync(HttpMethod.Post, "/live/counter", null, ("Datastar-Request", "true"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, app.Inventory.Executed);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_command_from_another_origin_is_refused_even_with_a_token(string header, string value)
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/live/counter");

        var response = await browser.SendAsync(HttpMethod.Post, "/live/counter", null, ("Datastar-Request", "true"), ("X-CSRF-Token", browser.CsrfToken!), (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, app.Inventory.Executed);
    }

    [Fact]
    public async Task A_token_that_is_not_the_cookie_s_is_refused()
    {
        await using var app = await TestApplication.StartAsync();
        var other = app.Open();
        await other.GetAsync("/live/counter");
        var browser = app.Open();
        await browser.GetAsync("/live/counter");

        var response = await browser.SendAsync(HttpMethod.Post, "/live/counter", null, ("Datastar-Request", "true"), ("X-CSRF-Token", other.CsrfToken!));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_forged_token_is_refused_although_cookie_and_header_agree()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/live/counter");
        var forged = string.Concat(browser.CsrfToken!.Select((c, i) => i == 30 ? (c == 'A' ? 'B' : 'A') : c));
        browser.SetCookie("ds_csrf", forged);

        var response = await browser.SendAsync(HttpMethod.Post, "/live/counter", null, ("Datastar-Request", "true"), ("X-CSRF-Token", forged));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, app.Inventory.Executed);
    }

    [Fact]
    public async Task A_token_with_characters_that_none_has_is_refused_like_any_other()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/live/counter");
        browser.SetCookie("ds_csrf", string.Concat("!", browser.CsrfToken.AsSpan(1)));

        var response = await browser.ActAsync(HttpMethod.Post, "/live/counter");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, app.Inventory.Executed);
    }

    [Fact]
    public async Task A_token_of_another_viewer_is_refused()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/live/counter");
        await browser.GetAsync("/sign-in/ada");

        var response = await browser.ActAsync(HttpMethod.Post, "/live/counter");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        await browser.GetAsync("/live/counter");
        Assert.Equal(HttpStatusCode.NoContent, (await browser.ActAsync(HttpMethod.Post, "/live/counter")).StatusCode);
    }

    [Fact]
    public async Task A_plain_form_of_unknown_origin_asks_to_confirm_and_executes_nothing()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("title", "typed")]);

        var response = await browser.SendAsync(HttpMethod.Post, "/commands/form", form);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, app.Inventory.Executed);
        var page = await Browser.ParseAsync(response);
        var fields = page.QuerySelectorAll("form input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).ToArray();
        Assert.Contains(("title", "typed"), fields);
        using var again = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        var confirmed = await browser.SendAsync(HttpMethod.Post, "/commands/form", again);
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        Assert.Equal(1, app.Inventory.Executed);
    }
}

using System.Net;

namespace HonoStar.Application.Tests.Security;

public sealed class DocumentTests
{
    [Fact]
    public async Task A_document_has_a_strict_policy_with_a_nonce_of_its_own()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();

        var first = await browser.GetAsync("/");
        var second = await browser.GetAsync("/");

        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, second.Headers.GetValues("Content-Security-Policy").Single());
        var nonce = (await Browser.ParseAsync(first)).QuerySelector("script")!.GetAttribute("nonce")!;
        Assert.Contains($"'nonce-{nonce}'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("<script>", "system")]
    public async Task The_theme_stands_on_the_document_from_the_first_byte(string cookie, string expected)
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        browser.SetCookie("hs_theme", Uri.EscapeDataString(cookie));

        var page = await browser.PageAsync("/");

        Assert.Equal(expected, page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task The_client_s_script_is_served_under_its_fingerprint_and_kept_for_ever()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var address = (await browser.PageAsync("/")).QuerySelector("script")!.GetAttribute("src")!;

        var response = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(300));
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_challenge_becomes_a_navigation_for_an_action_and_a_redirect_for_a_browser()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();

        var navigation = await browser.GetAsync("/account/me");
        var action = await browser.SendAsync(HttpMethod.Get, "/account/me", null, ("Datastar-Request", "true"), ("Referer", "http://localhost/items?page=2"));

        Assert.Equal(HttpStatusCode.Redirect, navigation.StatusCode);
        Assert.Equal(HttpStatusCode.OK, action.StatusCode);
        var body = await action.Content.ReadAsStringAsync();
        Assert.Contains("window.location.assign(", body, StringComparison.Ordinal);
        Assert.Contains("/login", body, StringComparison.Ordinal);
        Assert.DoesNotContain("account", body, StringComparison.Ordinal);
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.Contains("require-trusted-types-for 'script'; trusted-types honostar", policy, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("de-CH", "Verbindung verloren.")]
    [InlineData("ja", "Connection lost.")]
    public async Task What_is_said_when_the_stream_is_down_is_said_in_the_document_s_language(string language, string expected)
    {
        await using var app = await TestApplication.StartAsync(
            services: services => services.Configure<HonoStarOptions>(options => options.Language = language),
            map: app =>
            {
                app.UseRequestLocalization(new RequestLocalizationOptions().AddSupportedUICultures(language).SetDefaultCulture(language));
                app.MapHonoStar(HonoStarManifest.Assembly);
            });

        var live = (await app.Open().PageAsync("/")).QuerySelector("#honostar-live")!;

        Assert.StartsWith(expected, live.GetAttribute("data-offline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_is_told_how_long_silence_and_absence_may_last_where_that_is_unusual()
    {
        await using var usual = await TestApplication.StartAsync();
        await using var unusual = await TestApplication.StartAsync(services: services => services.Configure<LiveOptions>(options =>
        {
            options.HeartbeatInterval = TimeSpan.FromSeconds(2.5);
            options.HiddenTabDelay = Timeout.InfiniteTimeSpan;
        }));

        var plain = (await usual.Open().PageAsync("/")).QuerySelector("#honostar-live")!;
        var told = (await unusual.Open().PageAsync("/")).QuerySelector("#honostar-live")!;

        Assert.False(plain.HasAttribute("data-heartbeat") || plain.HasAttribute("data-pause"));
        Assert.Equal("2.5", told.GetAttribute("data-heartbeat"));
        Assert.Equal("-1", told.GetAttribute("data-pause"));
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
    public async Task What_plugins_import_keeps_its_name_and_leads_to_the_running_client()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var client = (await browser.PageAsync("/")).QuerySelector("script")!.GetAttribute("src")!;

        using var entry = await browser.GetAsync("/_/honostar.js");
        var code = await entry.Content.ReadAsStringAsync();
        var imports = code.Split('"').Where(part => part.StartsWith("./", StringComparison.Ordinal)).Select(part => "/_/" + part[2..]).ToList();

        Assert.True(entry.Headers.CacheControl!.NoCache);
        Assert.Equal(client, imports[0]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(imports[1])).StatusCode);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Problems_are_shown_on_the_page_in_Development_alone(string environment, bool shown)
    {
        await using var app = await TestApplication.StartAsync(environment);

        var live = (await app.Open().PageAsync("/")).QuerySelector("#honostar-live")!;

        Assert.Equal(shown, live.HasAttribute("data-development"));
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

using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Application.Tests.Navigation;

public sealed class PrefetchTests
{
    private static readonly (string, string) s_prefetch = ("Sec-Purpose", "prefetch");

    [Fact]
    public async Task Browsers_may_fetch_ahead_what_a_page_of_the_application_shows_and_nothing_else()
    {
        await using var app = await StartAsync();
        var browser = app.Open();

        using var rules = await RulesAsync(browser, "/");

        var patterns = Patterns(rules);
        Assert.Contains("/", patterns);
        Assert.Contains("/items", patterns);
        Assert.Contains("/items/{:p0}", patterns);
        Assert.Contains("/docs{/*}?", patterns);
        Assert.Contains("/files{/*}?", patterns);
        Assert.DoesNotContain("/visits", patterns);
        Assert.DoesNotContain(patterns, pattern => pattern.StartsWith("/_/", StringComparison.Ordinal));
        Assert.Contains("[data-no-prefetch]", rules.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_are_kept_for_ever_under_a_name_of_their_content()
    {
        await using var app = await StartAsync();
        var browser = app.Open();

        using var response = await browser.GetAsync(AddressOf(await browser.GetAsync("/")));
        using var other = await browser.GetAsync("/_/prefetch/other.json");

        Assert.Equal("application/speculationrules+json", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        Assert.True(other.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_rules_know_the_path_base_and_the_prefix_of_the_group()
    {
        await using var app = await StartAsync(map: app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.MapGroup("/shop").MapHonoStar(HonoStarManifest.Assembly);
        });
        var browser = app.Open();

        using var rules = await RulesAsync(browser, "/base/shop/items");

        Assert.Contains("/base/shop/items/{:p0}", Patterns(rules));
    }

    [Fact]
    public async Task Where_an_application_does_not_ask_for_it_nothing_is_fetched_ahead()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();

        using var page = await browser.GetAsync("/");

        Assert.False(page.Headers.Contains("Speculation-Rules"));
        Assert.Null((await browser.PageAsync("/")).QuerySelector("[data-prefetch]"));
    }

    [Fact]
    public async Task Nothing_is_fetched_ahead_for_somebody_who_is_signed_in()
    {
        await using var app = await StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/sign-in/ann");

        using var page = await browser.GetAsync("/");
        using var ahead = await browser.GetAsync("/items", s_prefetch);

        Assert.False(page.Headers.Contains("Speculation-Rules"));
        Assert.Null((await browser.PageAsync("/")).QuerySelector("[data-prefetch]"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ahead.StatusCode);
        Assert.True(ahead.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_page_that_wants_no_prefetch_is_not_run_by_one()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();

        using var ahead = await browser.GetAsync("/visits", s_prefetch);
        using var visit = await browser.GetAsync("/visits");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ahead.StatusCode);
        Assert.True(ahead.Headers.CacheControl!.NoStore);
        Assert.Contains("Visit 1", await visit.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_shown_once_is_not_spent_on_a_prefetch()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/commands/form");
        await browser.PostFormAsync("/commands/form", ("title", ""), ("__csrf", browser.CsrfToken!));
        var flash = browser.Cookie("hs_flash");

        using var ahead = await browser.GetAsync("/commands/form", s_prefetch);

        Assert.NotNull(flash);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ahead.StatusCode);
        Assert.Equal(flash, browser.Cookie("hs_flash"));
    }

    [Fact]
    public async Task What_was_fetched_ahead_may_be_kept_from_pointing_to_clicking()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();

        using var ahead = await browser.GetAsync("/items", s_prefetch);
        using var visit = await browser.GetAsync("/items");

        Assert.Equal(TimeSpan.FromSeconds(5), ahead.Headers.CacheControl!.MaxAge);
        Assert.True(visit.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Documents_fade_into_each_other_where_the_application_wants_it(bool wanted)
    {
        await using var app = await TestApplication.StartAsync(
            services: services => services.Configure<HonoStarOptions>(options => options.Navigation.ViewTransitions = wanted));

        var style = (await app.Open().PageAsync("/")).QuerySelector("style[nonce]")?.TextContent;

        Assert.Equal(wanted ? "@media (prefers-reduced-motion: no-preference) { @view-transition { navigation: auto; } }" : null, style);
    }

    private static Task<TestApplication> StartAsync(Action<WebApplication>? map = null) => TestApplication.StartAsync(
        services: services => services.Configure<HonoStarOptions>(options => options.Navigation.Prefetch = true), map: map);

    private static async Task<JsonDocument> RulesAsync(Browser browser, string page) =>
        JsonDocument.Parse(await (await browser.GetAsync(AddressOf(await browser.GetAsync(page)))).Content.ReadAsStringAsync());

    private static string AddressOf(HttpResponseMessage page) => page.Headers.GetValues("Speculation-Rules").Single().Trim('"');

    private static List<string> Patterns(JsonDocument rules) =>
    [
        .. rules.RootElement.GetProperty("prefetch")[0].GetProperty("where").GetProperty("and")[0].GetProperty("href_matches")
            .EnumerateArray().Select(pattern => pattern.GetProperty("pathname").GetString()!),
    ];
}

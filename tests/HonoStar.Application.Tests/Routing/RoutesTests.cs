using System.Net;
using Microsoft.AspNetCore.Builder;

namespace HonoStar.Application.Tests.Routing;

public sealed class RoutesTests
{
    [Theory]
    [InlineData("/", "h1", "Home")]
    [InlineData("/about-us", "h1", "About us")]
    [InlineData("/items", "#query", "||1|0")]
    [InlineData("/items?search=a%20b&status=closed&page=3&tag=x&tag=y", "#query", "a b|Closed|3|2")]
    [InlineData("/items?since=2026-01-02T03:04:05Z", "#since", "2026-01-02T03:04:05.0000000Z")]
    [InlineData("/items/7", "#name", "Seven <b>")]
    [InlineData("/files/a/b%20c", "#path", "a/b c")]
    [InlineData("/docs", "#slug", "(none)")]
    [InlineData("/docs/x/y", "#slug", "x/y")]
    public async Task A_page_answers_at_the_path_of_its_file(string path, string selector, string text)
    {
        await using var app = await TestApplication.StartAsync();

        var page = await app.Open().PageAsync(path);

        Assert.Equal(text, page.QuerySelector(selector)?.TextContent);
    }

    [Theory]
    [InlineData("/items/seven", HttpStatusCode.NotFound)]
    [InlineData("/items/404", HttpStatusCode.NotFound)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/files", HttpStatusCode.NotFound)]
    [InlineData("/items?page=two", HttpStatusCode.BadRequest)]
    [InlineData("/items?status=1", HttpStatusCode.BadRequest)]
    [InlineData("/items/7?version=x", HttpStatusCode.BadRequest)]
    public async Task A_route_value_that_does_not_parse_is_not_found_and_a_query_value_is_refused(string path, HttpStatusCode expected)
    {
        await using var app = await TestApplication.StartAsync();

        var response = await app.Open().GetAsync(path);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_refused_query_value_is_named()
    {
        await using var app = await TestApplication.StartAsync();

        var response = await app.Open().GetAsync("/items?page=two", ("Accept", "application/json"));

        Assert.Contains("'page'", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_answers_like_GET_without_a_body()
    {
        await using var app = await TestApplication.StartAsync();

        var response = await app.Open().SendAsync(HttpMethod.Head, "/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_method_that_no_handler_takes_is_not_allowed()
    {
        await using var app = await TestApplication.StartAsync();

        var response = await app.Open().SendAsync(HttpMethod.Post, "/about-us");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_result_of_ASP_NET_Core_is_executed()
    {
        await using var app = await TestApplication.StartAsync();

        var response = await app.Open().GetAsync("/items/7/raw");

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Seven <b>", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Links_carry_the_path_base_and_the_prefix_of_the_group()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.MapGroup("/group").MapHonoStar(HonoStarManifest.Assembly);
        });

        var page = await app.Open().PageAsync("/base/group/");

        Assert.Equal("/base/group/items/7", page.QuerySelector("#item")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_in_a_group_finds_its_script_and_its_stream()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.MapGroup("/one").MapHonoStar(HonoStarManifest.Assembly);
            app.MapGroup("/two").MapHonoStar(HonoStarManifest.Assembly);
        });
        var browser = app.Open();

        var page = await browser.PageAsync("/two/live/counter");
        var live = page.QuerySelector("#honostar-live")!;
        using var script = await browser.GetAsync(page.QuerySelector("script[type=module]")!.GetAttribute("src")!);
        using var stream = await browser.GetAsync(live.GetAttribute("data-live")!, ("HonoStar-Subscription", live.GetAttribute("data-subscription")!));

        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);
    }

    [Fact]
    public async Task Values_of_a_link_stay_within_their_segment()
    {
        await using var app = await TestApplication.StartAsync();

        var page = await app.Open().PageAsync("/files/a/%22%3Cb%3E%26'");

        Assert.Equal("/files/a/%22%3Cb%3E%26%27", page.QuerySelector("#self")?.GetAttribute("href"));
    }

    [Fact]
    public void Links_and_actions_are_typed()
    {
        Assert.Equal("/", Routes.Href().ToString());
        Assert.Equal("/items?search=a%20%26%20b&page=2", Routes.Items.Href(search: "a & b", page: 2).ToString());
        Assert.Equal("/items/7?version=00000000-0000-0000-0000-000000000001", Routes.Items.Id.Href(7, new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)).ToString());
        Assert.Equal("@put('/items/7')", Routes.Items.Id.Put(7).ToString());
        Assert.Equal("@delete('/items/7')", Routes.Items.Id.Delete(7).ToString());
        Assert.Equal("/items/{id:int}", Routes.Items.Id.Path);
        Assert.Contains(Routes.All, route => route is { Method: "POST", Template: "/live/counter/fail" });
    }

    [Fact]
    public void A_link_with_an_empty_required_value_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Href(new Runtime.RouteTemplate("x", "/{a}/{b}"), Runtime.UrlValue.Of(""), Runtime.UrlValue.Of("evil.example")).ToString());
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Application.Tests.LiveRegions;

public sealed class LiveRegionTests
{
    [Fact]
    public async Task What_a_command_publishes_reaches_everybody_who_watches()
    {
        await using var app = await TestApplication.StartAsync();
        var actor = app.Open();
        await using var one = await EventReader.OpenAsync(app.Open(), "/live/counter");
        await using var two = await EventReader.OpenAsync(app.Open(), "/live/counter");
        await actor.GetAsync("/live/counter");

        var response = await actor.ActAsync(HttpMethod.Post, "/live/counter");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await one.WaitForAsync("""data: elements <output id="value">1</output>""");
        await two.WaitForAsync("""data: elements <output id="value">1</output>""");
    }

    [Fact]
    public async Task A_command_that_throws_publishes_nothing()
    {
        await using var app = await TestApplication.StartAsync();
        var actor = app.Open();
        await using var watcher = await EventReader.OpenAsync(app.Open(), "/live/counter");
        await actor.GetAsync("/live/counter");

        await actor.ActAsync(HttpMethod.Post, "/live/counter");
        await watcher.WaitForAsync(">1</output>");
        var failed = await actor.ActAsync(HttpMethod.Post, "/live/counter/fail");
        await actor.ActAsync(HttpMethod.Post, "/live/counter");

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        var received = await watcher.WaitForAsync(">3</output>");
        Assert.DoesNotContain(">2</output>", received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_opens_late_brings_what_has_changed_since_the_page()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var subscription = (await browser.PageAsync("/live/counter")).QuerySelector("#honostar-live")!.GetAttribute("data-subscription")!;
        app.Inventory.Executed = 5;

        await using var stream = await EventReader.OpenWithAsync(browser, subscription);

        await stream.WaitForAsync(">5</output>");
    }

    [Fact]
    public async Task A_region_of_a_viewer_shows_each_their_own()
    {
        await using var app = await TestApplication.StartAsync();
        var ada = app.Open();
        var grace = app.Open();
        await ada.GetAsync("/sign-in/ada");
        await grace.GetAsync("/sign-in/grace");

        var adas = await ada.PageAsync("/account/me");
        var graces = await grace.PageAsync("/account/me");

        Assert.Equal("only for ada", adas.QuerySelector("#secret")?.TextContent);
        Assert.Equal("only for grace", graces.QuerySelector("#secret")?.TextContent);
    }

    [Fact]
    public async Task A_subscription_of_another_viewer_is_refused()
    {
        await using var app = await TestApplication.StartAsync();
        var ada = app.Open();
        var grace = app.Open();
        await ada.GetAsync("/sign-in/ada");
        await grace.GetAsync("/sign-in/grace");
        var subscription = (await ada.PageAsync("/account/me")).QuerySelector("#honostar-live")!.GetAttribute("data-subscription")!;

        await using var stolen = await EventReader.OpenWithAsync(grace, subscription);

        Assert.Equal(HttpStatusCode.Forbidden, stolen.Response.StatusCode);
        Assert.DoesNotContain("ada", await stolen.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_was_tampered_with_is_refused()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var subscription = (await browser.PageAsync("/live/counter")).QuerySelector("#honostar-live")!.GetAttribute("data-subscription")!;
        var at = subscription.Length / 2;
        var tampered = subscription[..at] + (subscription[at] == 'A' ? 'B' : 'A') + subscription[(at + 1)..];

        await using var stream = await EventReader.OpenWithAsync(browser, tampered);

        Assert.Equal(HttpStatusCode.Forbidden, stream.Response.StatusCode);
    }

    [Fact]
    public async Task A_page_tells_which_elements_its_subscription_keeps_live()
    {
        await using var app = await TestApplication.StartAsync();

        var page = await app.Open().PageAsync("/live/counter");
        var without = await app.Open().PageAsync("/about-us");

        Assert.Equal("value", page.QuerySelector("#honostar-live")?.GetAttribute("data-regions"));
        Assert.NotNull(without.QuerySelector("#honostar-live"));
        Assert.False(without.QuerySelector("#honostar-live")!.HasAttribute("data-subscription"));
    }

    [Fact]
    public async Task Code_outside_of_a_request_publishes_through_the_publisher()
    {
        await using var app = await TestApplication.StartAsync();
        await using var watcher = await EventReader.OpenAsync(app.Open(), "/live/counter");

        app.Inventory.Executed = 9;
        await app.Services.GetRequiredService<ITopicPublisher>().PublishAsync(new Topics.Count());

        await watcher.WaitForAsync(">9</output>");
    }
}

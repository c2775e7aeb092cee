using System.Net;

namespace HonoStar.Application.Tests.Replies;

/// <summary>Handlers that return <c>IAsyncEnumerable&lt;Reply&gt;</c>.</summary>
public sealed class StreamedReplyTests
{
    [Fact]
    public async Task A_reply_arrives_before_the_next_one_is_made()
    {
        await using var app = await TestApplication.StartAsync();
        await using var events = await ActAsync(app, "/commands/import", ("file", "a.csv"));

        await events.WaitForAsync("first half of a.csv");
        Assert.Equal(1, app.Inventory.Executed);
        app.Inventory.Gate.SetResult();
        await events.WaitForAsync("Imported a.csv");
        await events.WaitForEndAsync();
        Assert.Equal(2, app.Inventory.Executed);
    }

    [Fact]
    public async Task What_was_published_until_a_reply_reaches_the_watchers_with_it()
    {
        await using var app = await TestApplication.StartAsync();
        await using var watcher = await EventReader.OpenAsync(app.Open(), "/live/counter");
        await using var events = await ActAsync(app, "/commands/import", ("file", "a.csv"));

        await watcher.WaitForAsync("""<output id="value">1</output>""");
        app.Inventory.Gate.SetResult();
        await watcher.WaitForAsync("""<output id="value">2</output>""");
    }

    [Fact]
    public async Task The_first_reply_takes_back_the_errors_of_an_earlier_attempt()
    {
        await using var app = await TestApplication.StartAsync();
        app.Inventory.Gate.SetResult();
        await using var events = await ActAsync(app, "/commands/import", ("file", "a.csv"));

        var body = await events.WaitForAsync("Imported");

        var parts = body.Split("""{"errors":""}""");
        Assert.Equal(2, parts.Length);
        Assert.Contains("first half", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_browser_is_led_on_when_all_is_done()
    {
        await using var app = await TestApplication.StartAsync();
        app.Inventory.Gate.SetResult();
        await using var watcher = await EventReader.OpenAsync(app.Open(), "/live/counter");
        var browser = app.Open();
        await browser.GetAsync("/commands/import");

        var response = await browser.PostFormAsync("/commands/import", ("file", "a.csv"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("Imported a.csv", (await browser.PageAsync("/")).QuerySelector("#honostar-toasts .toast")?.TextContent);
        await watcher.WaitForAsync("""<output id="value">2</output>""");
    }

    [Theory]
    [InlineData("Development", "<dialog data-modal", "the secret of the second half")]
    [InlineData("Production", "toast-error", "The request failed (500)")]
    public async Task A_handler_that_fails_on_the_way_says_so_and_ends_the_answer_in_order(string environment, string element, string words)
    {
        await using var app = await TestApplication.StartAsync(environment);
        await using var watcher = await EventReader.OpenAsync(app.Open(), "/live/counter");
        await using var events = await ActAsync(app, "/commands/import/broken");

        var body = await events.WaitForAsync(words);

        Assert.Contains("first half", body, StringComparison.Ordinal);
        Assert.Contains(element, body, StringComparison.Ordinal);
        Assert.Equal(environment == "Development", body.Contains("the secret", StringComparison.Ordinal));
        await events.WaitForEndAsync();
        await watcher.WaitForAsync("""<output id="value">1</output>""");
    }

    [Fact]
    public async Task A_handler_that_fails_before_its_first_reply_is_answered_with_a_status()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/commands/import");

        var response = await browser.ActFormAsync("/commands/import/refused");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<EventReader> ActAsync(TestApplication app, string path, params (string Name, string Value)[] fields)
    {
        var browser = app.Open();
        await browser.GetAsync("/commands/import");
        var response = await browser.ActFormAsync(path, fields);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventReader(response);
    }
}

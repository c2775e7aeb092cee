using HonoStar.Datastar;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Datastar;

public sealed class DatastarStreamTests
{
    [Fact]
    public async Task The_response_is_an_event_stream_that_nothing_keeps_or_holds_back()
    {
        var http = Request(out var body);
        await using (var stream = DatastarStream.Open(http))
        {
            await stream.PatchElementsAsync((Html)$"<p id=\"a\">{"<b>"}</p>");
            await stream.PatchSignalsAsync("""{"n":1}"""u8.ToArray());
            await stream.ExecuteScriptAsync("f()");
        }

        Assert.Equal("text/event-stream", http.Response.ContentType);
        Assert.Equal("no-cache, no-store", http.Response.Headers.CacheControl);
        Assert.Equal("no", http.Response.Headers["X-Accel-Buffering"]);
        var events = EventStreamParser.Parse(body.ToArray());
        Assert.Equal(["datastar-patch-elements", "datastar-patch-signals", "datastar-patch-elements"], events.Select(e => e.Name));
        Assert.Equal("<p id=\"a\">&lt;b&gt;</p>", events[0].Value("elements"));
        Assert.Equal("""{"n":1}""", events[1].Value("signals"));
    }

    [Fact]
    public async Task Events_that_are_written_at_the_same_time_do_not_mix()
    {
        var http = Request(out var body);
        await using (var stream = DatastarStream.Open(http))
        {
            var elements = System.Text.Encoding.UTF8.GetBytes(new string('x', 20_000));
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await stream.PatchElementsAsync(elements))));
        }

        var events = EventStreamParser.Parse(body.ToArray());
        Assert.Equal(20, events.Count);
        Assert.All(events, e => Assert.Equal(20_000, e.Value("elements")!.Length));
    }

    [Fact]
    public async Task The_headers_leave_at_once_and_silence_is_broken_by_comments()
    {
        var time = new FakeTimeProvider();
        var http = Request(out var body);
        http.RequestServices = new ServiceCollection().AddSingleton<TimeProvider>(time).BuildServiceProvider();
        await using (var stream = await DatastarStream.OpenAsync(http, TimeSpan.FromSeconds(15)))
        {
            Assert.True(http.Response.HasStarted || http.Response.ContentType == "text/event-stream");
            time.Advance(TimeSpan.FromSeconds(15));
            await stream.PatchSignalsAsync("{}"u8.ToArray());
            time.Advance(TimeSpan.FromSeconds(15));
            time.Advance(TimeSpan.FromSeconds(15));
        }

        Assert.Equal(": \n\nevent: datastar-patch-signals\ndata: signals {}\n\n: \n\n", System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public async Task Events_keep_the_order_in_which_they_were_asked_for()
    {
        var http = Request(out var body);
        await using (var stream = DatastarStream.Open(http))
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(i => stream.PatchSignalsAsync(System.Text.Encoding.UTF8.GetBytes($"{{\"n\":{i}}}")).AsTask()));
        }

        Assert.Equal(
            Enumerable.Range(0, 50).Select(i => $"{{\"n\":{i}}}"),
            EventStreamParser.Parse(body.ToArray()).Select(e => e.Value("signals")!));
    }

    [Fact]
    public async Task An_application_that_stops_ends_the_stream()
    {
        using var lifetime = new Live.LiveServer.Stopping();
        var http = Request(out _);
        http.RequestServices = new ServiceCollection().AddSingleton<IHostApplicationLifetime>(lifetime).BuildServiceProvider();
        await using var stream = DatastarStream.Open(http);

        lifetime.StopApplication();

        Assert.True(stream.Cancellation.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stream.HeartbeatAsync());
    }

    [Fact]
    public async Task Elements_are_removed_by_selector()
    {
        var http = Request(out var body);
        await using (var stream = DatastarStream.Open(http))
        {
            await stream.RemoveElementsAsync("#row-4");
        }

        Assert.Equal(
            "event: datastar-patch-elements\ndata: selector #row-4\ndata: mode remove\n\n",
            System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public async Task A_client_that_has_gone_is_noticed()
    {
        var http = Request(out _);
        http.RequestAborted = new CancellationToken(canceled: true);
        await using var stream = DatastarStream.Open(http);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stream.PatchSignalsAsync("{}"u8.ToArray()));
    }

    private static DefaultHttpContext Request(out MemoryStream body)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = body = new MemoryStream();
        return http;
    }
}

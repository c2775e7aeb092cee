using System.Diagnostics;
using System.Net;

namespace HonoStar.Tests.Live;

/// <summary>The event stream over a real server and a real connection.</summary>
public sealed class KestrelStreamTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private KestrelServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await KestrelServer.StartAsync();
        _client.BaseAddress = _server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_browser_gets_headers_at_once_then_each_new_state()
    {
        using var response = await OpenAsync(useQuery: true);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(": open", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await Eventually.TrueAsync(() => _server.Region.Renders == 2);
        for (var state = 1; state <= 3; state++)
        {
            _server.Region.State = state;
            await _server.PublishAsync();
            string? line;
            do
            {
                line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            }
            while (!line!.StartsWith("data", StringComparison.Ordinal));

            Assert.Equal("data: elements " + TestRegion.Of("counter", state), line);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_is_sent_to_a_browser_once_it_is_certain_what_that_shows(bool useQuery)
    {
        var region = new TestRegion("rows", render: _ => ValueTask.FromResult(Html.Raw(
            $"<ul id=\"rows\"><li id=\"row\">{_server.Region.State}</li>{string.Concat(Enumerable.Repeat("<li>a row that stays</li>", 20))}</ul>")));
        using var response = await OpenAsync(useQuery, region);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        await Eventually.TrueAsync(() => region.Renders == 2 && _server.Hub.Queue.IsIdle);

        var firstLines = new List<string?>();
        for (_server.Region.State = 1; _server.Region.State <= 2; _server.Region.State++)
        {
            await _server.PublishAsync(region);
            var lines = new List<string>();
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && (line.Length > 0 || lines.Count == 0))
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    lines.Add(line);
                }
            }

            firstLines.Add(lines[0][..14]);
        }

        // A subscription in the address may come from a client that does not say when it is outdated.
        Assert.Equal([useQuery ? "data: elements" : "data: selector", "data: selector"], firstLines);
    }

    [Fact]
    public async Task A_connection_that_is_closed_frees_everything()
    {
        var response = await OpenAsync();
        await Eventually.TrueAsync(() => _server.Hub.InstanceCount == 1);

        response.Dispose();

        await Eventually.TrueAsync(() => _server.Hub.InstanceCount == 0 && _server.Hub.Streams.Count == 0 && _server.Hub.TopicCount == 0);
    }

    [Fact]
    public async Task The_application_waits_for_no_open_stream_when_it_stops_and_they_end_cleanly()
    {
        using var response = await OpenAsync();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var clock = Stopwatch.StartNew();

        await _server.StopAsync();

        // Half a second is what streams have; the rest is for a machine that has other work. A stream that stayed would take 30.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}");
        Assert.Equal(": open\n\n", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refused_stream_says_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_/events");
        request.Headers.Add("HonoStar-Subscription", "nonsense");
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("refused", response.Headers.GetValues("HonoStar-Subscription").Single());
    }

    private async Task<HttpResponseMessage> OpenAsync(bool useQuery = false, TestRegion? region = null)
    {
        var token = await _server.SubscribeAsync(region);
        using var request = new HttpRequestMessage(HttpMethod.Get, useQuery ? "/_/events?subscription=" + token : "/_/events");
        if (!useQuery)
        {
            request.Headers.Add("HonoStar-Subscription", token);
        }

        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}

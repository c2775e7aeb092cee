using System.Diagnostics;
using System.Net;
using System.Text;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Tests.Live;

/// <summary>The event stream over a real server and a real connection.</summary>
public sealed class KestrelStreamTests : IAsyncLifetime
{
    private readonly TestRegion _region = new();
    private readonly LiveServer.Regions _catalog;
    private readonly HttpClient _client = new();
    private WebApplication _app = null!;

    public KestrelStreamTests() => _catalog = new LiveServer.Regions([_region.Definition]);

    private LiveHub Hub => _app.Services.GetRequiredService<LiveHub>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IRegionCatalog>(_catalog);
        builder.Services.AddHonoStarLive();
        _app = builder.Build();
        _app.MapGet("/_/events", (RequestDelegate)_app.Services.GetRequiredService<EventStreamEndpoint>().HandleAsync);
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_browser_gets_headers_at_once_then_each_new_state()
    {
        using var response = await OpenAsync(useQuery: true);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(": open", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await Eventually.TrueAsync(() => _region.Renders == 2);
        for (var state = 1; state <= 3; state++)
        {
            _region.State = state;
            await _app.Services.GetRequiredService<ITopicPublisher>().PublishAsync(
                new LiveServer.Topic("counter"), cancellation: TestContext.Current.CancellationToken);
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
            $"<ul id=\"rows\"><li id=\"row\">{_region.State}</li>{string.Concat(Enumerable.Repeat("<li>a row that stays</li>", 20))}</ul>")));
        _catalog.All.Add(region.Definition);
        using var response = await OpenAsync(useQuery, region);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        await Eventually.TrueAsync(() => region.Renders == 2 && Hub.Queue.IsIdle);

        var firstLines = new List<string?>();
        for (_region.State = 1; _region.State <= 2; _region.State++)
        {
            await _app.Services.GetRequiredService<ITopicPublisher>().PublishAsync(
                new LiveServer.Topic("rows"), cancellation: TestContext.Current.CancellationToken);
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
        await Eventually.TrueAsync(() => Hub.InstanceCount == 1);

        response.Dispose();

        await Eventually.TrueAsync(() => Hub.InstanceCount == 0 && Hub.Streams.Count == 0 && Hub.TopicCount == 0);
    }

    [Fact]
    public async Task The_application_stops_within_a_second_with_streams_open_and_they_end_cleanly()
    {
        using var response = await OpenAsync();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var clock = Stopwatch.StartNew();

        await _app.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"It took {clock.Elapsed}");
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
        await using var scope = _app.Services.CreateAsyncScope();
        var page = new PageRegionContext(scope.ServiceProvider, Viewer.Of(new()), RegionSetting.Current(""), default);
        await page.ShowAsync((region ?? _region).Definition, default);
        var token = _app.Services.GetRequiredService<SubscriptionSigner>().Issue(page, _catalog.Build, "page");
        using var request = new HttpRequestMessage(HttpMethod.Get, useQuery ? "/_/events?subscription=" + token : "/_/events");
        if (!useQuery)
        {
            request.Headers.Add("HonoStar-Subscription", token);
        }

        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}

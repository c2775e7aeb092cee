using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Tests.Live;

public sealed class StreamLimitTests
{
    [Fact]
    public async Task A_viewer_with_too_many_streams_is_told_so_and_others_are_served()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.Configure<LiveOptions>(options => options.MaxStreamsPerViewer = 2));
        var first = await server.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        await server.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2);

        var third = await server.WatchAsync(LiveServer.User("ann"), (region.Definition, default));

        await AssertRefusedAsync(third, 429, "HonoStar:Live:MaxStreamsPerViewer");
        Assert.Contains("Warning 3111 Did not open an event stream: ViewerIsFull.", server.Log.Lines);
        await server.WatchAsync(LiveServer.User("bob"), (region.Definition, default));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 3);
        await first.CloseAsync();
        await server.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 3);
    }

    [Fact]
    public async Task Viewers_who_have_not_signed_in_are_not_counted_as_one()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.Configure<LiveOptions>(options => options.MaxStreamsPerViewer = 1));
        await server.WatchAsync(region.Definition);
        await server.WatchAsync(region.Definition);

        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2);
    }

    [Fact]
    public async Task A_full_node_says_when_to_come_back()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.Configure<LiveOptions>(options => options.MaxStreams = 1));
        await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1);

        var second = await server.WatchAsync(region.Definition);

        await AssertRefusedAsync(second, 503, "HonoStar:Live:MaxStreams");
        Assert.Equal(1, server.Hub.InstanceCount);
    }

    private static async Task AssertRefusedAsync(LiveTab tab, int status, string setting)
    {
        await tab.Served;
        Assert.Equal(status, tab.Response.StatusCode);
        Assert.Equal("application/problem+json", tab.Response.ContentType);
        Assert.InRange(int.Parse(tab.Response.Headers.RetryAfter!, CultureInfo.InvariantCulture), 5, 15);
        Assert.Contains(setting + ".", await tab.ReadToEndAsync(), StringComparison.Ordinal);
    }
}

using System.Globalization;
using HonoStar.Runtime;
using HonoStar.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Buses.Tests.Live;

/// <summary>The live part of a node, over a real bus. Its clock is the test's, that of the bus is not.</summary>
internal sealed class LiveNode : IAsyncDisposable
{
    private readonly BusNode _bus;
    private readonly LiveServer _server;
    private readonly TestRegion _region;

    public LiveNode(BusNode bus, TimeProvider time, TimeSpan revalidationInterval)
    {
        _bus = bus;
        _region = new TestRegion("readers", render: call => ValueTask.FromResult<Html>($"<p id=\"readers\">{Readers(call.Values.GetString(0))}</p>"));
        _server = new LiveServer([_region.Definition], services =>
        {
            services.AddSingleton(time).AddSingleton(bus.Bus);
            services.AddSingleton(new PresenceTopic("readers:{id}", static viewer => new PresentViewer(viewer.Id!, viewer.Id!)));

            // The clock leaps while streams write, and tabs here do not come back when a stream ends.
            services.Configure<LiveOptions>(options =>
            {
                options.WriteTimeout = TimeSpan.FromDays(1);
                options.RevalidationInterval = revalidationInterval;
            });
        });
    }

    public bool IsConnected => _bus.Bus.IsConnected;

    public IViewerSessions Sessions => _server.Services.GetRequiredService<IViewerSessions>();

    public ITabs Tabs => _server.Services.GetRequiredService<ITabs>();

    /// <summary>The names of those who look at something, as this node knows.</summary>
    public string Readers(string id = "7")
    {
        var presence = _server.Hub.Presence.Of("readers:" + id);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", presence.Viewers.Select(viewer => viewer.Name))} of {presence.Count}");
    }

    /// <summary>Opens the stream of a tab.</summary>
    public async Task<LiveTab> OpenAsync(string user, TabId tab = default)
    {
        var principal = LiveServer.User(user);
        await using var scope = _server.Services.CreateAsyncScope();
        var page = new PageRegionContext(scope.ServiceProvider, Viewer.Of(principal), RegionSetting.Current(""), TestContext.Current.CancellationToken);
        await page.ShowAsync(_region.Definition, new RegionValues("7"));
        var streams = _server.Hub.Streams.Count;
        var opened = _server.Open(_server.Signer.Issue(page, _server.Catalog.Build, "page", tab), principal);
        await Eventually.TrueAsync(() => _server.Hub.Streams.Count > streams && _server.Hub.Queue.IsIdle);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _bus.DisposeAsync();
    }
}

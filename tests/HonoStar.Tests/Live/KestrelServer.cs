using HonoStar.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Tests.Live;

/// <summary>The live part of one node behind a real server, with one region made by hand.</summary>
internal sealed class KestrelServer : IAsyncDisposable
{
    private readonly LiveServer.Regions _catalog;
    private readonly WebApplication _app;

    private KestrelServer(TestRegion region, Action<ListenOptions>? listen, Action<LiveOptions>? configure)
    {
        Region = region;
        _catalog = new LiveServer.Regions([region.Definition]);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().UseQuic();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen ?? (_ => { })));
        builder.Services.AddSingleton<IRegionCatalog>(_catalog);
        builder.Services.AddHonoStarLive().Configure<LiveOptions>(options => configure?.Invoke(options));
        _app = builder.Build();
        _app.MapGet("/_/events", (RequestDelegate)_app.Services.GetRequiredService<EventStreamEndpoint>().HandleAsync);
    }

    public TestRegion Region { get; }

    public LiveHub Hub => _app.Services.GetRequiredService<LiveHub>();

    /// <summary>Where it listens, such as <c>http://127.0.0.1:5000</c>.</summary>
    public Uri Address => new(_app.Urls.First());

    public static async Task<KestrelServer> StartAsync(
        TestRegion? region = null, Action<ListenOptions>? listen = null, Action<LiveOptions>? configure = null)
    {
        var server = new KestrelServer(region ?? new TestRegion(), listen, configure);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The subscription of a page that shows a region as it is now: the server's own, or one that it is to have besides.</summary>
    public async Task<string> SubscribeAsync(TestRegion? region = null)
    {
        if (region is not null)
        {
            _catalog.All.Add(region.Definition);
        }

        await using var scope = _app.Services.CreateAsyncScope();
        var page = new PageRegionContext(scope.ServiceProvider, Viewer.Of(new()), RegionSetting.Current(""), default);
        await page.ShowAsync((region ?? Region).Definition, default);
        return _app.Services.GetRequiredService<SubscriptionSigner>().Issue(page, _catalog.Build, "page");
    }

    /// <summary>Changes the region's state, and returns when it has been rendered for those who watch.</summary>
    public async Task ChangeAsync(int state)
    {
        Region.State = state;
        var renders = Region.Renders;
        await PublishAsync();
        await Eventually.TrueAsync(() => Region.Renders > renders);
    }

    public async Task PublishAsync(TestRegion? region = null) =>
        await _app.Services.GetRequiredService<ITopicPublisher>().PublishAsync(new LiveServer.Topic((region ?? Region).Name));

    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Security.Claims;
using HonoStar.Runtime;

namespace HonoStar.Benchmarks.Fanout;

/// <summary>The board as a live region, on the event stream as it is served to browsers.</summary>
internal static class HonoStarServer
{
    private static int s_version;
    private static int s_renders;

    public static async Task RunAsync()
    {
        var builder = ServerProcess.CreateBuilder();
        var region = new RegionDefinition("Benchmarks.Board", isPerViewer: false, static _ => ["board"], static _ => ValueTask.FromResult(Render()));
        var catalog = new OneRegion(region);
        builder.Services.AddSingleton<IRegionCatalog>(catalog);
        builder.Services.AddHonoStarLive();
        var app = builder.Build();
        var hub = app.Services.GetRequiredService<LiveHub>();
        var publisher = app.Services.GetRequiredService<ITopicPublisher>();

        app.MapGet("/events", (RequestDelegate)app.Services.GetRequiredService<EventStreamEndpoint>().HandleAsync);
        app.MapPost("/publish", (RequestDelegate)(async http =>
        {
            Interlocked.Increment(ref s_version);
            http.Response.ContentLength = 0;
            await publisher.PublishAsync(new BoardTopic());
        }));
        app.MapGet("/watchers", (RequestDelegate)(http => http.Response.WriteAsync($"{hub.Streams.Count}")));
        app.MapGet("/renders", (RequestDelegate)(http => http.Response.WriteAsync($"{Volatile.Read(ref s_renders)}")));
        app.MapGet("/subscription", (RequestDelegate)(async http =>
        {
            using var memory = RenderScope.Enter();
            var page = PageRegionContext.For(http, Viewer.Of(new ClaimsPrincipal()));
            await page.ShowAsync(region, default);
            await http.Response.WriteAsync(http.RequestServices.GetRequiredService<SubscriptionSigner>().Issue(page, catalog.Build, "board"));
        }));
        await ServerProcess.RunAsync(app);
    }

    private static Html Render()
    {
        Interlocked.Increment(ref s_renders);
        var version = Board.VersionText(Volatile.Read(ref s_version));
        return $"""
            <section id="board" class="list">
              {Enumerable.Range(0, Board.Rows).Each(row => $"""
                <article class="row" data-version="{version}"><p>{Board.Row(row)}</p></article>
                """)}
              <p class="version">{version}</p>
            </section>
            """;
    }

    private readonly record struct BoardTopic : ITopic
    {
        public static string Template => "board";

        public string Name => "board";
    }

    private sealed class OneRegion(RegionDefinition region) : IRegionCatalog
    {
        public event Action? Changed
        {
            add { }
            remove { }
        }

        public Guid Build { get; } = Guid.NewGuid();

        public RegionDefinition? Find(ulong id) => id == region.Id ? region : null;
    }
}

using System.Security.Claims;
using HonoStar.Runtime;

namespace HonoStar.Benchmarks.Live.Servers;

/// <summary>The board, and a list of rows that change one at a time, as live regions, on the event stream as it is served to browsers.</summary>
internal static class HonoStarServer
{
    public const int ListRows = 50;

    private static int s_version;
    private static int s_renders;

    public static async Task RunAsync()
    {
        var builder = ServerProcess.CreateBuilder();
        var board = new RegionDefinition("Benchmarks.Board", isPerViewer: false, static _ => ["board"], static call => ValueTask.FromResult(Render(call.Values)));
        var list = new RegionDefinition("Benchmarks.List", isPerViewer: false, static _ => ["list"], static _ => ValueTask.FromResult(RenderList()));
        var catalog = new TwoRegions(board, list);
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
            await publisher.PublishAsync(new Topic(http.Request.Query["topic"].FirstOrDefault() ?? "board"));
        }));
        app.MapGet("/subscription", (RequestDelegate)(async http =>
        {
            using var memory = RenderScope.Enter();
            var page = PageRegionContext.For(http, Viewer.Of(new ClaimsPrincipal()));
            var region = http.Request.Query["region"] == "list" ? list : board;
            await page.ShowAsync(region, new RegionValues(http.Request.Query["instance"].FirstOrDefault() ?? ""));
            await http.Response.WriteAsync(http.RequestServices.GetRequiredService<SubscriptionSigner>().Issue(page, catalog.Build, "board"));
        }));
        await ServerProcess.RunAsync(app, () => hub.Streams.Count, () => Volatile.Read(ref s_renders));
    }

    private static Html Render(RegionValues values)
    {
        Interlocked.Increment(ref s_renders);
        var version = Board.VersionText(Volatile.Read(ref s_version));
        return $"""
            <section id="board" class="list">{Enumerable.Range(0, Board.Rows).Each(row => $"""
                <article class="row" data-version="{version}"><p>{Board.Row(row)}</p></article>
                """)}<p class="version">{version}</p></section>
            """;
    }

    /// <summary>The list as it is at a version.</summary>
    public static byte[] WriteList(int version)
    {
        using var memory = RenderScope.Enter();
        return RenderList(version).ToUtf8Array();
    }

    private static Html RenderList()
    {
        Interlocked.Increment(ref s_renders);
        return RenderList(Volatile.Read(ref s_version));
    }

    /// <summary>Rows of which the newest version changes one: an id, a title, two labels, two buttons.</summary>
    private static Html RenderList(int version)
    {
        return $"""
            <section id="list" class="list">{Enumerable.Range(0, ListRows).Each(row => $"""
                <article class="row" id="row-{row}">
                  <h3><a href="/issues/{row}" class="title">Issue {row}: {Board.Row(row)}</a></h3>
                  <span class="label label-open">open</span><span class="label label-bug">bug</span>
                  <button class="button" type="button" data-on:click="@post('/issues/{Js.Value(row)}/close')">Close</button>
                  <button class="button" type="button" data-on:click="@post('/issues/{Js.Value(row)}/watch')">Watch</button>
                  <p class="version">{Board.VersionText(version - ((version - row + ListRows) % ListRows))}</p>
                </article>
                """)}</section>
            """;
    }

    private readonly record struct Topic(string Name) : ITopic
    {
        public static string Template => "";
    }

    private sealed class TwoRegions(RegionDefinition one, RegionDefinition other) : IRegionCatalog
    {
        public event Action? Changed
        {
            add { }
            remove { }
        }

        public Guid Build { get; } = Guid.NewGuid();

        public RegionDefinition? Find(ulong id) => id == one.Id ? one : id == other.Id ? other : null;
    }
}

using System.Diagnostics.Metrics;
using HonoStar.Bus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Faults.Tests.Nodes;

/// <summary>One node of the application: a real server on a port of its own.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Node(WebApplication app, int port)
    {
        _app = app;
        Port = port;
        Counts = new Counts(app.Services.GetRequiredService<IMeterFactory>());
    }

    public int Port { get; }

    public Counts Counts { get; }

#pragma warning disable HS0604 // The bus is what is tested.
    public bool IsConnected => _app.Services.GetRequiredService<IBus>().IsConnected;
#pragma warning restore HS0604

    public ITopicPublisher Publisher => _app.Services.GetRequiredService<ITopicPublisher>();

    public static async Task<Node> StartAsync(BusKind kind, string busUrl, Boards boards, int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
#pragma warning disable HS0608 // It keeps nothing secret.
        builder.Configuration["HonoStar:Signing:Secrets:0"] = "a secret that is long enough for every node";
#pragma warning restore HS0608
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(boards);
        builder.Services.AddHonoStar().AddBus(kind, options =>
        {
            options.Url = busUrl;
            options.BeatInterval = TimeSpan.FromSeconds(1);
            options.MaxReconnectDelay = TimeSpan.FromMilliseconds(500);
            options.GraceTime = TimeSpan.FromMilliseconds(100);
        });
        var app = builder.Build();
        app.MapHonoStar(HonoStarManifest.Assembly);
        var node = new Node(app, port);
        await app.StartAsync();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Counts.Dispose();
    }
}

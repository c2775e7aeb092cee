using HonoStar.Bus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Faults.Tests.Outbox;

/// <summary>The shop of docs/outbox.md on a node, with a database that outlives it.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _published;

    private ShopServer(WebApplication app) => _app = app;

    /// <summary>How often watchers were told that the orders have changed.</summary>
    public int Published => Volatile.Read(ref _published);

    public static async Task<ShopServer> StartAsync(string database, Action<IHonoStarBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDbContext<ShopDb>(options => options.UseSqlite("Data Source=" + database));
        builder.Services.AddScoped<Shop>();
        var honostar = builder.Services.AddHonoStar();
        configure?.Invoke(honostar);
        honostar.AddOutbox<ShopOutbox>(options => options.PollInterval = TimeSpan.FromMilliseconds(200));
        var server = new ShopServer(builder.Build());
        await server.UseAsync<ShopDb>(db => db.Database.EnsureCreatedAsync());
#pragma warning disable HS0604 // What the bus is handed is what is tested.
        await server._app.Services.GetRequiredService<IBus>().SubscribeAsync(new Topics.Orders().Name, _ => Interlocked.Increment(ref server._published));
#pragma warning restore HS0604
        await server._app.StartAsync();
        return server;
    }

    public async Task<int> WaitingAsync()
    {
        var count = 0;
        await UseAsync<ShopDb>(async db => count = await db.Outbox.CountAsync());
        return count;
    }

    public async Task UseAsync<T>(Func<T, Task> use)
        where T : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

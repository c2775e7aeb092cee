using Microsoft.AspNetCore.SignalR;

namespace HonoStar.Benchmarks.Live.Servers;

/// <summary>The board by SignalR, as its documentation says: rendered once, sent to all clients of a hub, in JSON over web sockets.</summary>
internal static class SignalRServer
{
    private static int s_version;
    private static int s_renders;
    private static int s_watchers;

    public static async Task RunAsync()
    {
        var builder = ServerProcess.CreateBuilder();

        // The clients of the benchmark say nothing.
        builder.Services.AddSignalR(options => options.ClientTimeoutInterval = TimeSpan.FromHours(1));
        var app = builder.Build();
        app.MapHub<BoardHub>("/events");
        var hub = app.Services.GetRequiredService<IHubContext<BoardHub>>();
        app.MapPost("/publish", (RequestDelegate)(http =>
        {
            http.Response.ContentLength = 0;
            Interlocked.Increment(ref s_renders);
            var board = Board.Write(Interlocked.Increment(ref s_version));
            ThreadPool.UnsafeQueueUserWorkItem(_ => _ = hub.Clients.All.SendAsync("patch", board), null);
            return Task.CompletedTask;
        }));
        app.MapGet("/subscription", (RequestDelegate)(http => http.Response.WriteAsync("none")));
        await ServerProcess.RunAsync(app, () => Volatile.Read(ref s_watchers), () => Volatile.Read(ref s_renders));
    }

    private sealed class BoardHub : Hub
    {
        public override Task OnConnectedAsync()
        {
            Interlocked.Increment(ref s_watchers);
            return Task.CompletedTask;
        }

        public override Task OnDisconnectedAsync(Exception? exception)
        {
            Interlocked.Decrement(ref s_watchers);
            return Task.CompletedTask;
        }
    }
}

using System.Threading.Channels;

namespace HonoStar.Benchmarks.Live.Servers;

/// <summary>What comes first to mind: each connection waits for changes, and renders for itself, at once and at each of them.</summary>
internal static class NaiveServer
{
    private static int s_version;
    private static int s_renders;

    public static async Task RunAsync()
    {
        var app = ServerProcess.CreateBuilder().Build();
        var watchers = new List<Channel<bool>>();
        app.MapGet("/events", (RequestDelegate)(async http =>
        {
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-cache";
            await http.Response.BodyWriter.WriteAsync(": open\n\n"u8.ToArray());
            var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
            lock (watchers)
            {
                watchers.Add(changes);
            }

            try
            {
                await http.Response.BodyWriter.WriteAsync(Render(), http.RequestAborted);
                await foreach (var _ in changes.Reader.ReadAllAsync(http.RequestAborted))
                {
                    await http.Response.BodyWriter.WriteAsync(Render(), http.RequestAborted);
                }
            }
            catch (OperationCanceledException)
            {
                lock (watchers)
                {
                    watchers.Remove(changes);
                }
            }
        }));
        app.MapPost("/publish", (RequestDelegate)(http =>
        {
            http.Response.ContentLength = 0;
            Interlocked.Increment(ref s_version);
            lock (watchers)
            {
                watchers.ForEach(changes => changes.Writer.TryWrite(true));
            }

            return Task.CompletedTask;
        }));
        app.MapGet("/subscription", (RequestDelegate)(http => http.Response.WriteAsync("none")));
        await ServerProcess.RunAsync(app, () => watchers.Count, () => Volatile.Read(ref s_renders));
    }

    private static byte[] Render()
    {
        Interlocked.Increment(ref s_renders);
        return Board.WriteEvent(Volatile.Read(ref s_version));
    }
}

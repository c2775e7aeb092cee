using System.Threading.Channels;

namespace HonoStar.Benchmarks.Live.Servers;

/// <summary>
/// What one writes without a framework, in two ways that are both common: one loop over all responses, or a channel of one element and a
/// loop for each. Both render once and write the same bytes to all.
/// </summary>
internal static class ByHandServer
{
    private static int s_version;
    private static int s_renders;

    public static async Task RunAsync(bool withChannels)
    {
        var app = ServerProcess.CreateBuilder().Build();
        var watchers = new List<Watcher>();
        app.MapGet("/events", (RequestDelegate)(async http =>
        {
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-cache";
            await http.Response.BodyWriter.WriteAsync(": open\n\n"u8.ToArray());
            var watcher = new Watcher(http);
            lock (watchers)
            {
                watchers.Add(watcher);
            }

            try
            {
                await (withChannels ? watcher.WriteAllAsync() : Task.Delay(Timeout.Infinite, http.RequestAborted));
            }
            catch (OperationCanceledException)
            {
                lock (watchers)
                {
                    watchers.Remove(watcher);
                }
            }
        }));
        app.MapPost("/publish", (RequestDelegate)(http =>
        {
            http.Response.ContentLength = 0;
            Interlocked.Increment(ref s_renders);
            var bytes = Board.WriteEvent(Interlocked.Increment(ref s_version));
            Watcher[] all;
            lock (watchers)
            {
                all = [.. watchers];
            }

            // Not on the request's time, as a framework would not do it either.
            ThreadPool.UnsafeQueueUserWorkItem(_ => _ = SendAsync(all, bytes, withChannels), null);
            return Task.CompletedTask;
        }));
        app.MapGet("/subscription", (RequestDelegate)(http => http.Response.WriteAsync("none")));
        await ServerProcess.RunAsync(app, () => watchers.Count, () => Volatile.Read(ref s_renders));
    }

    private static async Task SendAsync(Watcher[] watchers, byte[] bytes, bool withChannels)
    {
        if (withChannels)
        {
            foreach (var watcher in watchers)
            {
                watcher.Offer(bytes);
            }

            return;
        }

        var slow = new List<Task>();
        foreach (var watcher in watchers)
        {
            var write = watcher.WriteAsync(bytes);
            if (!write.IsCompletedSuccessfully)
            {
                slow.Add(write.AsTask());
            }
        }

        await Task.WhenAll(slow);
    }

    private sealed class Watcher(HttpContext http)
    {
        private readonly Channel<byte[]> _newest = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(1)
        {
            FullMode = BoundedChannelFullMode.DropOldest,
            SingleReader = true,
        });

        public void Offer(byte[] bytes) => _newest.Writer.TryWrite(bytes);

        public ValueTask<System.IO.Pipelines.FlushResult> WriteAsync(byte[] bytes) => http.Response.BodyWriter.WriteAsync(bytes);

        public async Task WriteAllAsync()
        {
            await foreach (var bytes in _newest.Reader.ReadAllAsync(http.RequestAborted))
            {
                await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
            }
        }
    }
}

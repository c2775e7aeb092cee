using System.Threading.Channels;
using HonoStar.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>
/// Publishes what was committed: read, publish, wait until the bus has handed it over, remove. A crash at any point leaves entries in
/// the outbox, which are then published again; that is one rendering too many at worst.
/// </summary>
internal sealed partial class OutboxRelay(
    IServiceScopeFactory scopes,
    IBus bus,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ILogger<OutboxRelay> logger) : BackgroundService, IOutboxRelay
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(1);

    public void Wake() => _wakes.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var hasFailed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendAsync(stoppingToken))
                {
                }

                hasFailed = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!hasFailed)
                {
                    hasFailed = true;
                    Log.Failed(logger, exception, options.Value.PollInterval);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await WaitAsync(stoppingToken);
        }
    }

    /// <summary>Sends the oldest entries.</summary>
    /// <returns>Whether there may be more.</returns>
    private async Task<bool> SendAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IPublishOutbox>();
        var entries = await outbox.ReadAsync(options.Value.BatchSize, stopping);
        if (entries.Count == 0)
        {
            return false;
        }

        foreach (var entry in entries)
        {
            await bus.PublishAsync(new BusMessage(entry.Topic, TraceParent: entry.TraceParent), stopping);
        }

        if (!await bus.FlushAsync(stopping))
        {
            // Once more, but not at once: the bus has trouble enough.
            return false;
        }

        await outbox.RemoveAsync(entries, stopping);
        return entries.Count == options.Value.BatchSize;
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var woken = _wakes.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(woken, Task.Delay(options.Value.PollInterval, time, either.Token));
        await either.CancelAsync();
        _wakes.Reader.TryRead(out _);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3010, Level = LogLevel.Error, Message = "The outbox could not be emptied; it is tried again every {Interval}.")]
        public static partial void Failed(ILogger logger, Exception exception, TimeSpan interval);
    }
}

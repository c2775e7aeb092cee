using HonoStar.Bus;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>
/// A topic by which the nodes of an application talk to each other. What is published may be missed by nodes that are cut off; a
/// subscription that fails is tried again.
/// </summary>
internal sealed class NodeTopic(string name, IBus bus, TimeProvider time, ILogger logger, Action<ReadOnlyMemory<byte>> receive) : IDisposable
{
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ended = new();
    private bool _hasBegun;
    private IAsyncDisposable? _subscription;

    /// <summary>Begins to receive, if that has not begun yet; returns at once.</summary>
    public void Subscribe()
    {
        if (!Interlocked.Exchange(ref _hasBegun, true))
        {
            _ = SubscribeAsync();
        }
    }

    /// <summary>Sends to every node that receives, this one included. A bus that fails is logged, not thrown.</summary>
    public async ValueTask PublishAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        try
        {
            await bus.PublishAsync(new BusMessage(name, payload), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LiveLog.PublishFailed(logger, exception, name);
        }
    }

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();

        // Nothing waits for the bus while an application ends.
        _ = _subscription?.DisposeAsync().AsTask();
    }

    private async Task SubscribeAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                _subscription = await bus.SubscribeAsync(name, message => receive(message.Payload), _ended.Token);
                return;
            }
            catch (OperationCanceledException) when (_ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LiveLog.SubscribeFailed(logger, exception, name, s_retryDelay);
                await Task.Delay(s_retryDelay, time, CancellationToken.None);
            }
        }
    }
}

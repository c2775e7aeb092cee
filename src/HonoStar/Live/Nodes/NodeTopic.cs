using System.Diagnostics.CodeAnalysis;
using HonoStar.Bus;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>
/// A topic by which the nodes of an application talk to each other. What is published may be missed by nodes that are cut off; a
/// subscription that fails is tried again.
/// </summary>
[SuppressMessage("Design", "CA2213", Justification = "Without timer or wait handle, a token source holds nothing to dispose of.")]
internal sealed class NodeTopic(string name, IBus bus, TimeProvider time, ILogger logger, Action<ReadOnlyMemory<byte>> receive) : IDisposable
{
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _gate = new();
    private Task? _subscribing;
    private IAsyncDisposable? _subscription;

    /// <summary>Begins to receive, if that has not begun yet; completes when everything that is published from then on arrives.</summary>
    public Task SubscribeAsync()
    {
        lock (_gate)
        {
            return _subscribing ??= ReceiveAsync();
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

        // Nothing waits for the bus while an application ends.
        _ = Interlocked.Exchange(ref _subscription, null)?.DisposeAsync().AsTask();
    }

    private async Task ReceiveAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                _subscription = await bus.SubscribeAsync(name, message => receive(message.Payload), _ended.Token);
                if (_ended.IsCancellationRequested)
                {
                    Dispose();
                }

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

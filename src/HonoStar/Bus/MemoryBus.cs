using Microsoft.Extensions.Logging;

namespace HonoStar.Bus;

/// <summary>The bus of an application that runs on one node. Nothing is ever lost.</summary>
/// <param name="logger">Where a subscriber that throws is reported.</param>
public sealed class MemoryBus(ILogger<MemoryBus>? logger = null) : IBus
{
    private readonly TopicSubscriptions _subscriptions = new(logger);

    /// <inheritdoc/>
    public event Action? Lost
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public bool IsConnected => true;

    /// <inheritdoc/>
    public ValueTask PublishAsync(BusMessage message, CancellationToken cancellation = default)
    {
        message.ThrowIfInvalid();
        _subscriptions.Deliver(message);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> SubscribeAsync(string topic, Action<BusMessage> receive, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(receive);
        cancellation.ThrowIfCancellationRequested();
        _subscriptions.Add(topic, receive);
        return ValueTask.FromResult<IAsyncDisposable>(new Subscription(_subscriptions, topic, receive));
    }

    private sealed class Subscription(TopicSubscriptions subscriptions, string topic, Action<BusMessage> receive) : IAsyncDisposable
    {
        private bool _isDisposed;

        public ValueTask DisposeAsync()
        {
            if (!Interlocked.Exchange(ref _isDisposed, true))
            {
                subscriptions.Remove(topic, receive);
            }

            return ValueTask.CompletedTask;
        }
    }
}

using HonoStar.Bus;

namespace HonoStar.Tests.Live;

/// <summary>A bus that fails as it is told to.</summary>
internal sealed class UnreliableBus : IBus
{
    private readonly MemoryBus _bus = new();

    public event Action? Lost;

    public TaskCompletionSource? Subscribing { get; init; }

    public int Failures { get; set; }

    public Exception? PublishFailure { get; init; }

    public bool IsConnected => true;

    public void Lose() => Lost?.Invoke();

    public ValueTask PublishAsync(BusMessage message, CancellationToken cancellation) =>
        PublishFailure is null ? _bus.PublishAsync(message, cancellation) : throw PublishFailure;

    public async ValueTask<IAsyncDisposable> SubscribeAsync(string topic, Action<BusMessage> receive, CancellationToken cancellation)
    {
        if (Subscribing is not null)
        {
            await Subscribing.Task.WaitAsync(cancellation);
        }

        return Failures-- > 0
            ? throw new InvalidOperationException("down")
            : await _bus.SubscribeAsync(topic, receive, cancellation);
    }
}

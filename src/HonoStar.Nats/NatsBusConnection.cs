using System.Collections.Concurrent;
using HonoStar.Bus;
using NATS.Client.Core;

namespace HonoStar.Nats;

/// <summary>A connection to a NATS server.</summary>
internal sealed class NatsBusConnection : IBusConnection
{
    private readonly NatsConnection _client;
    private readonly IBusReceiver _receiver;
    private readonly ConcurrentDictionary<string, NatsSubscription> _subscriptions = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public NatsBusConnection(NatsConnection client, IBusReceiver receiver)
    {
        _client = client;
        _receiver = receiver;
        client.ConnectionDisconnected += (_, _) =>
        {
            _closed.TrySetException(new IOException("The server closed the connection, or it broke."));
            return ValueTask.CompletedTask;
        };
    }

    public Task Closed => _closed.Task;

    public async Task SubscribeAsync(string subject, CancellationToken cancellation)
    {
        var subscription = new NatsSubscription(_client, subject, _receiver);
        _subscriptions[subject] = subscription;
        await _client.AddSubAsync(subscription, cancellation);

        // The server answers in order: with its answer, it knows of the subscription.
        await _client.PingAsync(cancellation);
    }

    public Task UnsubscribeAsync(string subject, CancellationToken cancellation) =>
        _subscriptions.TryRemove(subject, out var subscription) ? subscription.UnsubscribeAsync().AsTask() : Task.CompletedTask;

    public async Task PublishAsync(IReadOnlyList<BusFrame> frames, CancellationToken cancellation)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            await _client.PublishAsync(frames[i].Subject, frames[i].Bytes, serializer: NatsRawSerializer<ReadOnlyMemory<byte>>.Default, cancellationToken: cancellation);
        }

        await _client.PingAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}

using System.Buffers;
using System.Collections.Concurrent;
using HonoStar.Bus;
using StackExchange.Redis;

namespace HonoStar.Redis;

/// <summary>A connection to Redis, or to a cluster of it.</summary>
internal sealed class RedisConnection : IBusConnection
{
    private readonly ConnectionMultiplexer _client;
    private readonly ISubscriber _subscriber;
    private readonly IBusReceiver _receiver;
    private readonly bool _isSharded;
    private readonly ConcurrentDictionary<string, ChannelMessageQueue> _subscriptions = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RedisConnection(ConnectionMultiplexer client, IBusReceiver receiver, bool isSharded)
    {
        _client = client;
        _subscriber = client.GetSubscriber();
        _receiver = receiver;
        _isSharded = isSharded;
        client.ConnectionFailed += (_, failure) => _closed.TrySetException(
            new IOException($"The connection to {failure.EndPoint} failed: {failure.FailureType}."));

        // A slot that moves takes its subscriptions along, but not what was published on the way.
        client.HashSlotMoved += (_, _) => receiver.Missed();
    }

    public Task Closed => _closed.Task;

    public async Task SubscribeAsync(string subject, CancellationToken cancellation)
    {
        // By queue, not by handler: the client calls handlers in any order.
        var queue = await _subscriber.SubscribeAsync(ChannelOf(subject));
        _subscriptions[subject] = queue;
        queue.OnMessage(message =>
        {
            if ((byte[]?)message.Message is { } bytes)
            {
                _receiver.Receive(subject, new ReadOnlySequence<byte>(bytes));
            }
        });
    }

    public Task UnsubscribeAsync(string subject, CancellationToken cancellation) =>
        _subscriptions.TryRemove(subject, out var queue) ? queue.UnsubscribeAsync() : Task.CompletedTask;

    public Task PublishAsync(IReadOnlyList<BusFrame> frames, CancellationToken cancellation)
    {
        // Begun in order and awaited together: one round trip for all.
        var sent = new Task[frames.Count];
        for (var i = 0; i < sent.Length; i++)
        {
            sent[i] = _subscriber.PublishAsync(ChannelOf(frames[i].Subject), frames[i].Bytes);
        }

        return Task.WhenAll(sent);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private RedisChannel ChannelOf(string subject) => _isSharded ? RedisChannel.Sharded(subject) : RedisChannel.Literal(subject);
}

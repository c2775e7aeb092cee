using HonoStar.Bus;

namespace HonoStar.Tests.Bus;

/// <summary>What every bus keeps to. A bus's own tests derive from it.</summary>
public abstract class BusContract
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>A node of one application; nodes made by one test hear of each other unless the bus is for one node.</summary>
    protected abstract Task<IBus> CreateNodeAsync();

    [Fact]
    public async Task A_subscriber_gets_what_is_published_on_its_topic()
    {
        var bus = await CreateNodeAsync();
        var received = new Receiver();
        await using var subscription = await bus.SubscribeAsync("issue:42", received.Take, TestContext.Current.CancellationToken);

        await bus.PublishAsync(new BusMessage("issue:42", "hello"u8.ToArray(), "00-trace"), TestContext.Current.CancellationToken);

        var message = await received.NextAsync();
        Assert.Equal("issue:42", message.Topic);
        Assert.Equal("hello"u8.ToArray(), message.Payload.ToArray());
        Assert.Equal("00-trace", message.TraceParent);
    }

    [Fact]
    public async Task A_message_without_payload_and_trace_arrives_without_them()
    {
        var bus = await CreateNodeAsync();
        var received = new Receiver();
        await using var subscription = await bus.SubscribeAsync("issues", received.Take, TestContext.Current.CancellationToken);

        await bus.PublishAsync(new BusMessage("issues"), TestContext.Current.CancellationToken);

        var message = await received.NextAsync();
        Assert.True(message.Payload.IsEmpty);
        Assert.Null(message.TraceParent);
    }

    [Fact]
    public async Task A_subscriber_gets_nothing_of_other_topics()
    {
        var bus = await CreateNodeAsync();
        var received = new Receiver();
        await using var subscription = await bus.SubscribeAsync("issue:1", received.Take, TestContext.Current.CancellationToken);

        await bus.PublishAsync(new BusMessage("issue:11"), TestContext.Current.CancellationToken);
        await bus.PublishAsync(new BusMessage("issue:*"), TestContext.Current.CancellationToken);
        await bus.PublishAsync(new BusMessage("issue"), TestContext.Current.CancellationToken);
        await bus.PublishAsync(new BusMessage("issue:1"), TestContext.Current.CancellationToken);

        Assert.Equal("issue:1", (await received.NextAsync()).Topic);
        Assert.Equal(0, received.Waiting);
    }

    [Fact]
    public async Task A_wildcard_is_a_name_like_any_other()
    {
        var bus = await CreateNodeAsync();
        var received = new Receiver();
        await using var all = await bus.SubscribeAsync("*", received.Take, TestContext.Current.CancellationToken);
        await using var rest = await bus.SubscribeAsync("issue:>", received.Take, TestContext.Current.CancellationToken);

        await bus.PublishAsync(new BusMessage("issue:1"), TestContext.Current.CancellationToken);
        await bus.PublishAsync(new BusMessage("*"), TestContext.Current.CancellationToken);

        Assert.Equal("*", (await received.NextAsync()).Topic);
        Assert.Equal(0, received.Waiting);
    }

    [Fact]
    public async Task Each_subscriber_of_a_node_gets_each_message_exactly_once()
    {
        var bus = await CreateNodeAsync();
        var first = new Receiver();
        var second = new Receiver();
        await using var one = await bus.SubscribeAsync("issues", first.Take, TestContext.Current.CancellationToken);
        await using var two = await bus.SubscribeAsync("issues", second.Take, TestContext.Current.CancellationToken);

        for (var i = 0; i < 3; i++)
        {
            await bus.PublishAsync(new BusMessage("issues", new[] { (byte)i }), TestContext.Current.CancellationToken);
        }

        foreach (var receiver in new[] { first, second })
        {
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal([(byte)i], (await receiver.NextAsync()).Payload.ToArray());
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
            Assert.Equal(0, receiver.Waiting);
        }
    }

    [Fact]
    public async Task A_subscription_that_was_disposed_of_gets_nothing_and_the_others_go_on()
    {
        var bus = await CreateNodeAsync();
        var gone = new Receiver();
        var stays = new Receiver();
        var subscription = await bus.SubscribeAsync("issues", gone.Take, TestContext.Current.CancellationToken);
        await using var other = await bus.SubscribeAsync("issues", stays.Take, TestContext.Current.CancellationToken);

        await subscription.DisposeAsync();
        await subscription.DisposeAsync();
        await bus.PublishAsync(new BusMessage("issues"), TestContext.Current.CancellationToken);

        await stays.NextAsync();
        Assert.Equal(0, gone.Waiting);
    }

    [Fact]
    public async Task One_delegate_may_subscribe_twice_and_is_called_twice()
    {
        var bus = await CreateNodeAsync();
        var received = new Receiver();
        Action<BusMessage> take = received.Take;
        var one = await bus.SubscribeAsync("issues", take, TestContext.Current.CancellationToken);
        await using var two = await bus.SubscribeAsync("issues", take, TestContext.Current.CancellationToken);
        await bus.PublishAsync(new BusMessage("issues"), TestContext.Current.CancellationToken);
        await received.NextAsync();
        await received.NextAsync();

        await one.DisposeAsync();
        await bus.PublishAsync(new BusMessage("issues"), TestContext.Current.CancellationToken);

        await received.NextAsync();
        Assert.Equal(0, received.Waiting);
    }

    [Fact]
    public async Task A_subscriber_that_throws_keeps_the_message_from_nobody_else()
    {
        var bus = await CreateNodeAsync();
        var received = new Receiver();
        await using var bad = await bus.SubscribeAsync("issues", _ => throw new InvalidOperationException("no"), TestContext.Current.CancellationToken);
        await using var good = await bus.SubscribeAsync("issues", received.Take, TestContext.Current.CancellationToken);

        await bus.PublishAsync(new BusMessage("issues"), TestContext.Current.CancellationToken);

        await received.NextAsync();
    }

    [Fact]
    public async Task A_payload_that_is_too_large_is_refused_and_the_largest_arrives()
    {
        var bus = await CreateNodeAsync();
        var received = new Receiver();
        await using var subscription = await bus.SubscribeAsync("issues", received.Take, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await bus.PublishAsync(new BusMessage("issues", new byte[BusMessage.MaxPayloadLength + 1]), TestContext.Current.CancellationToken));
        await bus.PublishAsync(new BusMessage("issues", new byte[BusMessage.MaxPayloadLength]), TestContext.Current.CancellationToken);

        Assert.Equal(BusMessage.MaxPayloadLength, (await received.NextAsync()).Payload.Length);
    }

    /// <summary>Takes messages from any thread.</summary>
    protected sealed class Receiver
    {
        private readonly System.Threading.Channels.Channel<BusMessage> _messages = System.Threading.Channels.Channel.CreateUnbounded<BusMessage>();

        public int Waiting => _messages.Reader.Count;

        public void Take(BusMessage message) => _messages.Writer.TryWrite(message with { Payload = message.Payload.ToArray() });

        public Task<BusMessage> NextAsync() => _messages.Reader.ReadAsync().AsTask().WaitAsync(s_patience);
    }
}

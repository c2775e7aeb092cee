using HonoStar.Bus;
using HonoStar.Buses.Tests.Servers;
using HonoStar.Tests.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Buses.Tests;

/// <summary>What every bus over a server keeps to, besides what all buses do.</summary>
public abstract class ServerBusContract : BusContract, IAsyncLifetime
{
    private const int UnreachableEvent = 3003;
    private const int RecoveredEvent = 3004;

    private readonly List<IAsyncDisposable> _made = [];
    private BusServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = MakeServer(password: null);
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var made in Enumerable.Reverse(_made))
        {
            await made.DisposeAsync();
        }

        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_one_node_publishes_reaches_the_others_once_and_in_order()
    {
        var (here, there) = (await NodeAsync(), await NodeAsync());
        var received = new Receiver();
        await using var subscription = await there.Bus.SubscribeAsync("issue:42", received.Take, Cancellation);

        for (byte i = 0; i < 100; i++)
        {
            await here.Bus.PublishAsync(new BusMessage("issue:42", new[] { i }, "00-trace"), Cancellation);
        }

        for (byte i = 0; i < 100; i++)
        {
            var message = await received.NextAsync();
            Assert.Equal(("issue:42", i, "00-trace"), (message.Topic, message.Payload.Span[0], message.TraceParent));
        }

        await here.Bus.PublishAsync(new BusMessage("issue:42"), Cancellation);
        Assert.True((await received.NextAsync()).Payload.IsEmpty);
        Assert.Equal(0, received.Waiting);
    }

    [Fact]
    public async Task A_topic_of_any_text_is_heard_on_other_nodes_and_is_no_other_topic()
    {
        var (here, there) = (await NodeAsync(), await NodeAsync());
        string[] topics =
        [
            "", " ", "*", ">", "issue.>", "issue.*", "a.b", "a:b", "?", "[a]", "{slot}", "\r\nPUB x 0\r\n", "\0", "é", "\ud800", "%", "%2A", "!lost",
            new('x', 5000), new string('x', 5000) + "y",
        ];
        var received = new Receiver();
        foreach (var topic in topics)
        {
            _made.Add(await there.Bus.SubscribeAsync(topic, received.Take, Cancellation));
        }

        foreach (var topic in topics)
        {
            await here.Bus.PublishAsync(new BusMessage(topic), Cancellation);
            Assert.Equal(topic, (await received.NextAsync()).Topic);
        }

        Assert.Equal(0, received.Waiting);
        Assert.Equal(0, there.Gaps);
    }

    [Fact]
    public async Task A_server_that_is_down_at_start_holds_up_nobody_and_is_found_when_it_comes()
    {
        await _server.KillAsync();
        var node = Node();
        var received = new Receiver();

        // Nothing here waits for the server.
        await using var subscription = await node.Bus.SubscribeAsync("issues", received.Take, Cancellation);
        await node.Bus.PublishAsync(new BusMessage("issues"), Cancellation);
        await received.NextAsync();
        await node.UntilAsync(() => node.Log.Count(UnreachableEvent) == 1);
        var health = await node.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("out of reach", health.Description, StringComparison.Ordinal);

        await _server.StartAsync();
        await node.UntilAsync(() => node.Bus.IsConnected && node.Gaps > 0);
        Assert.Equal(HealthStatus.Healthy, (await node.HealthAsync()).Status);
        Assert.Equal((1, 1), (node.Log.Count(UnreachableEvent), node.Log.Count(RecoveredEvent)));
    }

    [Fact]
    public async Task After_the_server_was_killed_every_node_hears_of_a_gap_and_then_of_each_other_again()
    {
        var (here, there) = (await NodeAsync(), await NodeAsync());
        var received = new Receiver();
        await using var subscription = await there.Bus.SubscribeAsync("issues", received.Take, Cancellation);
        await using var local = await here.Bus.SubscribeAsync("issues", _ => { }, Cancellation);

        await _server.KillAsync();
        await here.UntilAsync(() => !here.Bus.IsConnected && !there.Bus.IsConnected);
        await here.Bus.PublishAsync(new BusMessage("issues"), Cancellation);
        Assert.Equal(0, received.Waiting);
        await _server.StartAsync();

        // What was published meanwhile came before or after the other node was back: then it comes, or the gap covers it.
        await there.UntilAsync(() => here.Bus.IsConnected && there.Bus.IsConnected && here.Gaps == 1 && there.Gaps == 1);
        await here.Bus.PublishAsync(new BusMessage("issues", "again"u8.ToArray()), Cancellation);
        while ((await received.NextAsync()).Payload.IsEmpty)
        {
        }

        Assert.Equal((1, 1), (here.Log.Count(UnreachableEvent), here.Log.Count(RecoveredEvent)));
    }

    [Fact]
    public async Task A_network_that_swallows_everything_is_noticed_and_what_was_missed_is_announced()
    {
        await using var network = new TcpProxy(_server.Port);
        var here = await NodeAsync();
        var cutOff = await NodeAsync(options => options.BeatInterval = TimeSpan.FromMilliseconds(300), network.Port);
        var (heardHere, heardThere) = (new Receiver(), new Receiver());
        await using var one = await here.Bus.SubscribeAsync("issues", heardHere.Take, Cancellation);
        await using var two = await cutOff.Bus.SubscribeAsync("issues", heardThere.Take, Cancellation);

        network.Blackhole();
        await here.Bus.PublishAsync(new BusMessage("issues"), Cancellation);
        await heardHere.NextAsync();
        await cutOff.Bus.PublishAsync(new BusMessage("issues"), Cancellation);
        await heardThere.NextAsync();
        await cutOff.UntilAsync(() => !cutOff.Bus.IsConnected);
        Assert.Equal((0, 0), (heardHere.Waiting, cutOff.Gaps));
        network.Heal();

        await cutOff.UntilAsync(() => cutOff.Bus.IsConnected && cutOff.Gaps == 1);
        await heardHere.NextAsync();
        Assert.Equal(0, here.Gaps);
    }

    [Fact]
    public async Task What_does_not_fit_into_the_queue_is_announced_to_the_other_nodes()
    {
        await using var network = new TcpProxy(_server.Port);
        var there = await NodeAsync();
        var here = await NodeAsync(options => options.QueueLength = 4, network.Port);
        network.Blackhole();
        network.Cut();
        await here.UntilAsync(() => !here.Bus.IsConnected);

        for (var i = 0; i < 4; i++)
        {
            await here.Bus.PublishAsync(new BusMessage("issue:" + i), Cancellation);
        }

        // As good as one that waits.
        await here.Bus.PublishAsync(new BusMessage("issue:0"), Cancellation);
        network.Heal();
        await here.ConnectedAsync();
        await here.UntilAsync(() => ((TransportBus)here.Bus).Outgoing.IsIdle);
        Assert.Equal(0, there.Gaps);

        network.Blackhole();
        network.Cut();
        await here.UntilAsync(() => !here.Bus.IsConnected);
        for (var i = 0; i < 5; i++)
        {
            await here.Bus.PublishAsync(new BusMessage("issue:" + i), Cancellation);
        }

        network.Heal();
        await there.UntilAsync(() => there.Gaps == 1);
    }

    [Fact]
    public async Task The_subscription_of_a_topic_outlives_its_last_subscriber_by_the_grace_time()
    {
        var time = new FakeTimeProvider();
        var node = await NodeAsync(time: time);
        var first = await node.Bus.SubscribeAsync("issues", _ => { }, Cancellation);
        await first.DisposeAsync();
        time.Advance(TimeSpan.FromSeconds(9));
        var received = new Receiver();
        var second = await node.Bus.SubscribeAsync("issues", received.Take, Cancellation);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["issues"], node.Topics);
        await (await NodeAsync()).Bus.PublishAsync(new BusMessage("issues"), Cancellation);
        await received.NextAsync();

        await second.DisposeAsync();
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(["issues"], node.Topics);
        time.Advance(TimeSpan.FromSeconds(1));
        await node.UntilAsync(() => node.Topics.Count == 0);
    }

    [Fact]
    public async Task Subscribing_and_leaving_without_pause_ends_in_what_was_asked_for_last()
    {
        var (here, there) = (await NodeAsync(), await NodeAsync(options => options.GraceTime = TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var round = 0; round < 25; round++)
            {
                await (await there.Bus.SubscribeAsync("issue:" + (worker % 3), _ => { }, Cancellation)).DisposeAsync();
            }
        })));
        var received = new Receiver();
        var subscription = await there.Bus.SubscribeAsync("issue:1", received.Take, Cancellation);

        await here.Bus.PublishAsync(new BusMessage("issue:1"), Cancellation);

        await received.NextAsync();
        await there.UntilAsync(() => there.Topics.Count == 1);
        await subscription.DisposeAsync();
        await there.UntilAsync(() => there.Topics.Count == 0);
        Assert.Equal(0, there.Gaps);
    }

    [Fact]
    public async Task A_password_in_the_address_is_used_and_stands_in_no_log()
    {
        await using var locked = MakeServer(password: "s3cret/&?");
        await locked.StartAsync();
        await using (var node = new BusNode(builder => Add(builder, options => options.Url = locked.Url)))
        {
            await node.ConnectedAsync();
            AssertNoPassword(node, "s3cret");
        }

        var wrong = locked.Url.Replace("s3cret", "wr0ng", StringComparison.Ordinal);
        await using var refused = new BusNode(builder => Add(builder, options => options.Url = wrong));
        await refused.UntilAsync(() => refused.Log.Count(UnreachableEvent) == 1);
        Assert.False(refused.Bus.IsConnected);
        AssertNoPassword(refused, "wr0ng");

        var failure = Assert.Throws<ArgumentException>(() => new BusNode(builder => Add(builder, options => options.Url = "nonsense://x:wr0ng@")));
        Assert.DoesNotContain("wr0ng", failure.ToString(), StringComparison.Ordinal);
    }

    protected override async Task<IBus> CreateNodeAsync() => (await NodeAsync()).Bus;

    protected abstract BusServer MakeServer(string? password);

    protected abstract void Add(IHonoStarBuilder builder, Action<BusOptions> configure);

    private static void AssertNoPassword(BusNode node, string password) =>
        Assert.DoesNotContain(node.Log.Lines, line => line.Contains(password, StringComparison.Ordinal));

    private BusNode Node(Action<BusOptions>? configure = null, int? port = null, TimeProvider? time = null)
    {
        var node = new BusNode(
            builder => Add(builder, options =>
            {
                options.Url = port is { } other ? _server.UrlOn(other) : _server.Url;
                options.MaxReconnectDelay = TimeSpan.FromMilliseconds(300);
                configure?.Invoke(options);
            }),
            time);
        _made.Add(node);
        return node;
    }

    private Task<BusNode> NodeAsync(Action<BusOptions>? configure = null, int? port = null, TimeProvider? time = null) =>
        Node(configure, port, time).ConnectedAsync();
}

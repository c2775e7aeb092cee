using HonoStar.Bus;
using HonoStar.Buses.Tests.Servers;
using HonoStar.Tests.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Buses.Tests.Live;

/// <summary>What two nodes tell each other of viewers and tabs, over every bus.</summary>
public abstract class LiveNodesContract : IAsyncLifetime
{
    private static readonly TabId s_tab = new(42);

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly List<LiveNode> _nodes = [];
    private BusServer _server = null!;
    private TcpProxy _network = null!;
    private LiveNode _here = null!;
    private LiveNode _there = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = MakeServer();
        await _server.StartAsync();
        _network = new TcpProxy(_server.Port);
        _here = await NodeAsync(_server.Url);
        _there = await NodeAsync(_server.UrlOn(_network.Port));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await _network.DisposeAsync();
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Streams_of_a_viewer_end_on_the_other_node_and_those_of_others_go_on()
    {
        var ann = await _there.OpenAsync("ann");
        var bob = await _there.OpenAsync("bob");

        // Said again until it is heard: the stream does not wait for the server of the bus to hear of it.
        await Eventually.TrueAsync(() =>
        {
            _ = _here.Sessions.EndStreamsAsync("ann", cancellation: Cancellation).AsTask();
            return ann.Served.IsCompleted;
        });

        Assert.False(ann.WasAborted);
        Assert.False(bob.Served.IsCompleted);
    }

    [Fact]
    public async Task A_viewer_who_signed_out_while_a_node_was_cut_off_is_asked_for_anew_when_it_is_back()
    {
        var cutOff = await NodeAsync(_server.UrlOn(_network.Port), revalidationInterval: TimeSpan.FromDays(1));
        var ann = await cutOff.OpenAsync("ann");
        _network.Blackhole();
        _network.Cut();
        await Eventually.TrueAsync(() => !cutOff.IsConnected);

        await _here.Sessions.EndStreamsAsync("ann", cancellation: Cancellation);
        _network.Heal();

        await EventuallyAsync(() => ann.Served.IsCompleted);
        Assert.False(ann.WasAborted);
    }

    [Fact]
    public async Task A_tab_on_the_other_node_is_reached_and_that_it_cannot_be_is_said()
    {
        var tab = await _there.OpenAsync("ann", s_tab);
        var arrives = ProgressAsync(tab);
        for (var percent = 0; !arrives.IsCompleted; percent++)
        {
            // Said again until it is heard: the stream does not wait for the server of the bus to hear of it.
            Assert.Equal(TabDelivery.Published, await _here.Tabs.SendAsync(s_tab, Reply.Patch($"<p id=\"progress\">{percent}</p>"), Cancellation));
            await Task.WhenAny(arrives, Task.Delay(50, Cancellation));
        }

        await arrives;
        await _server.KillAsync();
        await Eventually.TrueAsync(() => !_here.IsConnected);
        Assert.Equal(TabDelivery.Unreachable, await _here.Tabs.SendAsync(s_tab, Reply.Toast("lost"), Cancellation));
    }

    [Fact]
    public async Task Viewers_of_both_nodes_are_present_on_both_until_their_node_stops()
    {
        await _here.OpenAsync("ann");
        await _there.OpenAsync("bob");
        await EventuallyAsync(() => _here.Readers() == "ann, bob of 2" && _there.Readers() == "ann, bob of 2");

        await _there.DisposeAsync();
        _nodes.Remove(_there);

        // Nobody has to wait until the node counts as dead: it has said so.
        await Eventually.TrueAsync(() => _here.Readers() == "ann of 1");
    }

    [Fact]
    public async Task Viewers_of_a_node_that_says_nothing_any_more_are_forgotten_and_come_back_with_it()
    {
        await _here.OpenAsync("ann");
        await _there.OpenAsync("bob");
        await EventuallyAsync(() => _here.Readers() == "ann, bob of 2" && _there.Readers() == "ann, bob of 2");

        // As after a crash: packets vanish, and nobody is told.
        _network.Blackhole();
        await EventuallyAsync(() => _here.Readers() == "ann of 1");
        await EventuallyAsync(() => _there.Readers() == "bob of 1");

        _network.Heal();
        await EventuallyAsync(() => _here.Readers() == "ann, bob of 2" && _there.Readers() == "ann, bob of 2");
    }

    protected abstract BusServer MakeServer();

    protected abstract void Add(IHonoStarBuilder builder, Action<BusOptions> configure);

    /// <summary>Completes when the message has come, whatever regions come before it.</summary>
    private static async Task ProgressAsync(LiveTab tab)
    {
        while (!(await tab.NextElementsAsync())!.StartsWith("<p id=\"progress\">", StringComparison.Ordinal))
        {
        }
    }

    /// <summary>Lets the clock run until it is so.</summary>
    private Task EventuallyAsync(Func<bool> condition) => Eventually.TrueAsync(() =>
    {
        _time.Advance(TimeSpan.FromMilliseconds(200));
        return condition();
    });

    private async Task<LiveNode> NodeAsync(string url, TimeSpan revalidationInterval = default)
    {
        var bus = new BusNode(builder => Add(builder, options =>
        {
            options.Url = url;
            options.BeatInterval = TimeSpan.FromMilliseconds(300);
            options.MaxReconnectDelay = TimeSpan.FromMilliseconds(300);
        }));
        var node = new LiveNode(await bus.ConnectedAsync(), _time, revalidationInterval);
        _nodes.Add(node);
        return node;
    }
}

public sealed class RedisLiveNodesTests : LiveNodesContract
{
    protected override BusServer MakeServer() => new RedisServer();

    protected override void Add(IHonoStarBuilder builder, Action<BusOptions> configure) => builder.AddRedis(options => configure(options));
}

public sealed class NatsLiveNodesTests : LiveNodesContract
{
    protected override BusServer MakeServer() => new NatsServer();

    protected override void Add(IHonoStarBuilder builder, Action<BusOptions> configure) => builder.AddNats(options => configure(options));
}

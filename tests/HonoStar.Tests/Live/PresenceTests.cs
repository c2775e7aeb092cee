using System.Globalization;
using HonoStar.Bus;
using HonoStar.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Live;

public sealed class PresenceTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly MemoryBus _bus = new();

    [Fact]
    public async Task Whoever_watches_a_topic_is_present_once_however_many_tabs_they_have()
    {
        await using var node = Node();
        await node.WatchAsync(LiveServer.User("ann"), "7");
        await node.WatchAsync(LiveServer.User("ann"), "7");
        await node.WatchAsync(LiveServer.User("bob"), "7");
        await node.WatchAsync(LiveServer.User("cleo"), "8");

        await Eventually.TrueAsync(() => node.Of("7") == "ann, bob and 0 more of 2" && node.Of("8") == "cleo and 0 more of 1");
        Assert.Equal(" and 0 more of 0", node.Of("9"));
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_or_is_not_to_be_named_is_counted()
    {
        await using var node = Node(viewer => viewer.Id == "secret" ? null : new PresentViewer(viewer.Id!, viewer.Id!));
        await node.WatchAsync(null, "7");
        await node.WatchAsync(null, "7");
        await node.WatchAsync(LiveServer.User("secret"), "7");
        await node.WatchAsync(LiveServer.User("ann"), "7");

        await Eventually.TrueAsync(() => node.Of("7") == "ann and 3 more of 4");
    }

    [Fact]
    public async Task The_region_that_shows_who_is_there_follows_those_who_come_and_go()
    {
        await using var node = Node();
        var ann = await node.WatchAsync(LiveServer.User("ann"), "7");
        Assert.Equal("<p id=\"readers\">ann and 0 more of 1</p>", await ann.NextElementsAsync());

        var bob = await node.WatchAsync(LiveServer.User("bob"), "7");
        Assert.Equal("<p id=\"readers\">ann, bob and 0 more of 2</p>", await ann.NextElementsAsync());

        await bob.CloseAsync();
        _time.Advance(PresenceGroup.Grace + TimeSpan.FromSeconds(1));
        Assert.Equal("<p id=\"readers\">ann and 0 more of 1</p>", await ann.NextElementsAsync());
    }

    [Fact]
    public async Task Whoever_comes_back_at_once_was_never_away()
    {
        await using var node = Node();
        var outdated = await node.SubscribeAsync(LiveServer.User("bob"), "7");
        var ann = await node.WatchAsync(LiveServer.User("ann"), "7");
        await ann.NextElementsAsync();
        var bob = await node.WatchAsync(LiveServer.User("bob"), "7");
        await ann.NextElementsAsync();

        await bob.CloseAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        var again = node.Open(outdated, LiveServer.User("bob"));
        Assert.Equal("<p id=\"readers\">ann, bob and 0 more of 2</p>", await again.NextElementsAsync());
        _time.Advance(PresenceGroup.Grace * 2);

        Assert.Equal("ann, bob and 0 more of 2", node.Of("7"));
        await ann.AssertQuietAsync();
    }

    [Fact]
    public async Task Nodes_know_of_each_others_viewers_and_count_one_who_is_on_both_once()
    {
        await using var here = Node();
        await using var there = Node();
        await here.WatchAsync(LiveServer.User("ann"), "7");
        await here.WatchAsync(LiveServer.User("bob"), "7");
        await there.WatchAsync(LiveServer.User("bob"), "7");
        await there.WatchAsync(null, "7");

        await EventuallyAsync(() => here.Of("7") == "ann, bob and 1 more of 3" && there.Of("7") == "ann, bob and 1 more of 3");
    }

    [Fact]
    public async Task A_node_that_stops_takes_its_viewers_along()
    {
        await using var here = Node();
        var there = Node();
        await here.WatchAsync(LiveServer.User("ann"), "7");
        await there.WatchAsync(LiveServer.User("bob"), "7");
        await EventuallyAsync(() => here.Of("7") == "ann, bob and 0 more of 2");

        await there.DisposeAsync();

        await Eventually.TrueAsync(() => here.Of("7") == "ann and 0 more of 1");
    }

    [Fact]
    public async Task The_viewers_of_a_node_that_crashed_are_forgotten_after_a_while()
    {
        var wire = new Wire(_bus);
        await using var here = Node();
        await using var there = Node(bus: wire);
        var ann = await here.WatchAsync(LiveServer.User("ann"), "7");
        await there.WatchAsync(LiveServer.User("bob"), "7");
        await EventuallyAsync(() => here.Of("7") == "ann, bob and 0 more of 2");

        wire.IsCut = true;
        _time.Advance(PresenceGroup.ForgetAfter / 2);
        Assert.Equal("ann, bob and 0 more of 2", here.Of("7"));
        await EventuallyAsync(() => here.Of("7") == "ann and 0 more of 1");

        // It was not dead after all.
        wire.IsCut = false;
        wire.Lose();
        await EventuallyAsync(() => here.Of("7") == "ann, bob and 0 more of 2");
        Assert.False(ann.Served.IsCompleted);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_topic_that_nobody_here_watches_any_more()
    {
        await using var node = Node();
        var ann = await node.WatchAsync(LiveServer.User("ann"), "7");
        await Eventually.TrueAsync(() => node.Hub.Presence.Count == 1);

        await ann.CloseAsync();
        await EventuallyAsync(() => node.Hub.Presence.Count == 0);

        Assert.Equal(" and 0 more of 0", node.Of("7"));
    }

    [Fact]
    public async Task A_topic_for_which_it_was_not_asked_has_no_presence()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton(new PresenceTopic("readers:{id}", _ => null)));
        await server.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1 && region.Renders == 2);

        Assert.Equal(0, server.Hub.Presence.Count);
    }

    [Fact]
    public async Task No_more_than_two_hundred_of_a_node_are_named_and_all_are_counted()
    {
        await using var here = Node();
        await using var there = Node();
        await here.WatchAsync(LiveServer.User("ann"), "7");
        for (var i = 0; i < 203; i++)
        {
            await there.WatchAsync(LiveServer.User(string.Create(CultureInfo.InvariantCulture, $"user{i}")), "7");
        }

        await EventuallyAsync(() => here.Of("7").EndsWith("and 0 more of 204", StringComparison.Ordinal));
        Assert.Equal(201, here.Of("7").Split(", ").Length);
    }

    /// <summary>Lets the clock run until it is so.</summary>
    private Task EventuallyAsync(Func<bool> condition) => Eventually.TrueAsync(() =>
    {
        if (condition())
        {
            return true;
        }

        _time.Advance(TimeSpan.FromMilliseconds(250));
        return condition();
    });

    private PresenceNode Node(Func<Viewer, PresentViewer?>? describe = null, IBus? bus = null) => new(_time, bus ?? _bus, describe);

    private sealed class PresenceNode : IAsyncDisposable
    {
        private readonly LiveServer _server;
        private readonly TestRegion _region;

        public PresenceNode(TimeProvider time, IBus bus, Func<Viewer, PresentViewer?>? describe)
        {
            _region = new TestRegion("readers", render: call =>
                ValueTask.FromResult<Html>($"<p id=\"readers\">{Of(call.Values.GetString(0))}</p>"));
            _server = new LiveServer([_region.Definition], services =>
            {
                services.AddSingleton(time).AddSingleton(bus);
                services.AddSingleton(new PresenceTopic("readers:{id}", describe ?? (viewer => new PresentViewer(viewer.Id!, viewer.Id!))));
                services.Configure<LiveOptions>(options => options.WriteTimeout = TimeSpan.FromDays(1));
            });
        }

        public LiveHub Hub => _server.Hub;

        public string Of(string id)
        {
            var presence = Hub.Presence.Of("readers:" + id);
            var names = string.Join(", ", presence.Viewers.Select(viewer => viewer.Name));
            return string.Create(CultureInfo.InvariantCulture, $"{names} and {presence.Anonymous} more of {presence.Count}");
        }

        public Task<LiveTab> WatchAsync(System.Security.Claims.ClaimsPrincipal? user, string id) =>
            _server.WatchAsync(user, (_region.Definition, new RegionValues(id)));

        public async Task<string> SubscribeAsync(System.Security.Claims.ClaimsPrincipal? user, string id) =>
            (await _server.ShowAsync(user, (_region.Definition, new RegionValues(id)))).Token;

        public LiveTab Open(string token, System.Security.Claims.ClaimsPrincipal user) => _server.Open(token, user);

        public ValueTask DisposeAsync() => _server.DisposeAsync();
    }

    /// <summary>A node's way to a bus, which can be cut.</summary>
    private sealed class Wire(IBus bus) : IBus
    {
        public event Action? Lost;

        public bool IsCut { get; set; }

        public bool IsConnected => !IsCut;

        public void Lose() => Lost?.Invoke();

        public ValueTask PublishAsync(BusMessage message, CancellationToken cancellation = default) =>
            IsCut ? ValueTask.CompletedTask : bus.PublishAsync(message, cancellation);

        public ValueTask<IAsyncDisposable> SubscribeAsync(string topic, Action<BusMessage> receive, CancellationToken cancellation = default) =>
            bus.SubscribeAsync(topic, message =>
            {
                if (!IsCut)
                {
                    receive(message);
                }
            }, cancellation);
    }
}

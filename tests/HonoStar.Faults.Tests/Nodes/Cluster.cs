using System.Diagnostics;
using System.Globalization;
using HonoStar.Buses.Tests.Servers;

namespace HonoStar.Faults.Tests.Nodes;

/// <summary>Two nodes with a bus between them, tabs on both, and what has to be so when everything works again.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const int BoardCount = 8;

    /// <summary>What the heap may have grown by when every tab is closed: caches that fill once, and nothing for each tab or write.</summary>
    private const long MaxGrowth = 24 * 1024 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly BusKind _kind;
    private readonly List<Tab> _tabs = [];
    private readonly Node[] _nodes = new Node[2];
    private readonly List<Counts> _counts = [];
    private readonly string[] _busUrls = new string[2];
    private readonly SemaphoreSlim[] _commands = [new(1), new(1)];
    private int _writes;
    private long _memoryBefore;

    private Cluster(BusKind kind)
    {
        _kind = kind;
        Server = kind.MakeServer();
    }

    public BusServer Server { get; }

    public Boards Boards { get; } = new();

    /// <summary>The network between the second node and the bus.</summary>
    public TcpProxy Network { get; private set; } = null!;

    public IReadOnlyList<Tab> Tabs => _tabs;

    public static async Task<Cluster> StartAsync(BusKind kind)
    {
        var cluster = new Cluster(kind);
        await cluster.Server.StartAsync();
        cluster.Network = new TcpProxy(cluster.Server.Port);
        cluster._busUrls[0] = cluster.Server.Url;
        cluster._busUrls[1] = cluster.Server.UrlOn(cluster.Network.Port);
        for (var i = 0; i < cluster._nodes.Length; i++)
        {
            await cluster.StartAsync(i, BusServer.FindFreePort());
        }

        await UntilAsync(() => cluster.AreConnected, "the nodes are connected to the bus");
        return cluster;
    }

    public bool AreConnected => Array.TrueForAll(_nodes, node => node.IsConnected);

    public bool IsConnected(int node) => _nodes[node].IsConnected;

    public int PortOf(int node) => _nodes[node % _nodes.Length].Port;

    public static async Task UntilAsync(Func<bool> isSo, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(clock.Elapsed < s_patience, $"It did not come about that {what}.");
            await Task.Delay(20);
        }
    }

    /// <summary>Opens tabs, one after the other on one node and the other, each board in turn, and waits until they follow.</summary>
    public async Task OpenAsync(int count)
    {
        // What is made once is made before the first look at the memory.
        await WriteAsync(0);
        await using (var first = new Tab(this, NameOf(0), 0))
        {
            await UntilAsync(() => first.IsFollowing, "a tab follows its page");
        }

        _memoryBefore = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < count; i++)
        {
            _tabs.Add(new Tab(this, NameOf(i / 2), i));
        }

        await UntilAsync(() => _tabs.TrueForAll(tab => tab.IsFollowing), "every tab follows its page");
    }

    /// <summary>Changes a board on a node, as a command does: the state, then the publish.</summary>
    public async Task WriteAsync(int node, int? board = null)
    {
        var commands = _commands[node % _nodes.Length];
        await commands.WaitAsync();
        try
        {
            var write = Interlocked.Increment(ref _writes);
            var name = NameOf(board ?? write);
            Boards.Add(name, write);
            await _nodes[node % _nodes.Length].Publisher.PublishAsync(new Topics.Board(name));
        }
        finally
        {
            commands.Release();
        }
    }

    /// <summary>Writes on both nodes while something happens.</summary>
    public async Task WriteDuringAsync(Func<Task> fault)
    {
        using var over = new CancellationTokenSource();
        Task[] writers = [WriteUntilAsync(0, over.Token), WriteUntilAsync(1, over.Token)];
        await fault();
        await over.CancelAsync();
        await Task.WhenAll(writers);
    }

    /// <summary>Stops a node with all its streams, when its last command has ended, and starts another one in its place.</summary>
    public async Task RestartAsync(int node)
    {
        await _commands[node].WaitAsync();
        var port = _nodes[node].Port;
        await _nodes[node].DisposeAsync();
        await StartAsync(node, port);
        _commands[node].Release();
    }

    /// <summary>
    /// Everything works again: every tab shows what a fresh page shows, on either node. Then all tabs are closed, and nothing is left of
    /// them. What it took is printed.
    /// </summary>
    public async Task AssertHealedAsync(string scenario)
    {
        await UntilAsync(() => AreConnected, "the nodes are connected to the bus again");
        var fresh = new Dictionary<string, string>();
        foreach (var board in _tabs.Select(tab => tab.Board).Distinct())
        {
            fresh[board] = await Tab.FreshAsync(PortOf(0), board);
            Assert.Equal(fresh[board], await Tab.FreshAsync(PortOf(1), board));
        }

        await UntilAsync(() => _tabs.TrueForAll(tab => tab.Region == fresh[tab.Board]), "every tab shows the state of the server");

        // And it goes on: a change on either node reaches the tabs of both.
        for (var board = 0; board < BoardCount; board++)
        {
            await WriteAsync(board, board);
            fresh[NameOf(board)] = await Tab.FreshAsync(PortOf(board + 1), NameOf(board));
        }

        await UntilAsync(() => _tabs.TrueForAll(tab => tab.Region == fresh[tab.Board]), "every tab shows the next state, too");
        Print(scenario);
        await AssertNothingIsLeftAsync();
    }

    /// <summary>What an instrument has counted, over all nodes there were.</summary>
    public long Sum(string name) => _counts.Sum(counts => counts[name]);

    public async ValueTask DisposeAsync()
    {
        await CloseTabsAsync();
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        Array.ForEach(_commands, commands => commands.Dispose());
        await Network.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static string NameOf(int board) => string.Create(CultureInfo.InvariantCulture, $"b{board % BoardCount}");

    private async Task StartAsync(int node, int port)
    {
        _nodes[node] = await Node.StartAsync(_kind, _busUrls[node], Boards, port);
        _counts.Add(_nodes[node].Counts);
    }

    private async Task WriteUntilAsync(int node, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await WriteAsync(node);
            await Task.Delay(10, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AssertNothingIsLeftAsync()
    {
        var tabs = _tabs.Count;
        await CloseTabsAsync();
        foreach (var name in new[] { "honostar.live.streams", "honostar.live.watchers", "honostar.live.instances" })
        {
            await UntilAsync(() => Sum(name) == 0, $"{name} is zero again");
        }

        long growth = 0;
        await UntilAsync(() => (growth = GC.GetTotalMemory(forceFullCollection: true) - _memoryBefore) < MaxGrowth, "the memory is back");
        TestContext.Current.TestOutputHelper!.WriteLine($"COUNTS memory: {growth / 1024:N0} KB more than before the {tabs} tabs, of {MaxGrowth / 1024:N0} allowed");
    }

    private async Task CloseTabsAsync()
    {
        await Task.WhenAll(_tabs.Select(tab => tab.DisposeAsync().AsTask()));
        _tabs.Clear();
    }

    private void Print(string scenario) => TestContext.Current.TestOutputHelper!.WriteLine(
        $"COUNTS {scenario} on {_kind}: {_tabs.Count} tabs, {_writes} writes, {Sum("honostar.live.render.duration")} renders, {Sum("honostar.live.sends")} sends, " +
        $"{Sum("honostar.live.skips")} skips, {_tabs.Sum(tab => tab.Reconnects)} reconnects of tabs, {Sum("honostar.bus.published")} messages sent and " +
        $"{Sum("honostar.bus.received")} received by bus, {Sum("honostar.bus.lost")} lost, {Sum("honostar.bus.gaps")} gaps announced");
}

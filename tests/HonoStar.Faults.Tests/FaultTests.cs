using HonoStar.Faults.Tests.Nodes;

namespace HonoStar.Faults.Tests;

/// <summary>What breaks, breaks while people watch and write on two nodes. Afterwards every tab shows the server's state, and nothing is left behind.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(BusKind.Redis)]
    [InlineData(BusKind.Nats)]
    public async Task The_server_of_the_bus_is_killed_and_started_again_during_a_write_load(BusKind kind)
    {
        await using var cluster = await Cluster.StartAsync(kind);
        await cluster.OpenAsync(100);

        await cluster.WriteDuringAsync(async () =>
        {
            await Task.Delay(300);
            await cluster.Server.KillAsync();
            await Cluster.UntilAsync(() => !cluster.IsConnected(0) && !cluster.IsConnected(1), "both nodes noticed");
            await Task.Delay(300);
            await cluster.Server.StartAsync();
            await Cluster.UntilAsync(() => cluster.AreConnected, "the nodes are connected again");
            await Task.Delay(300);
        });

        await cluster.AssertHealedAsync("server killed");
    }

    [Theory]
    [InlineData(BusKind.Redis)]
    [InlineData(BusKind.Nats)]
    public async Task A_node_is_cut_off_from_the_bus_while_both_are_written_to(BusKind kind)
    {
        await using var cluster = await Cluster.StartAsync(kind);
        await cluster.OpenAsync(100);

        await cluster.WriteDuringAsync(async () =>
        {
            await Task.Delay(300);
            cluster.Network.Blackhole();
            await Cluster.UntilAsync(() => !cluster.IsConnected(1), "the node noticed that nothing comes through");
            Assert.True(cluster.IsConnected(0));
            cluster.Network.Heal();
            await Cluster.UntilAsync(() => cluster.IsConnected(1), "the node is back");
            cluster.Network.Cut();
            await Task.Delay(300);
        });

        await cluster.AssertHealedAsync("node cut off");
    }

    [Theory]
    [InlineData(BusKind.Redis)]
    [InlineData(BusKind.Nats)]
    public async Task A_node_with_500_open_streams_is_restarted(BusKind kind)
    {
        await using var cluster = await Cluster.StartAsync(kind);
        await cluster.OpenAsync(1000);

        await cluster.WriteDuringAsync(() => cluster.RestartAsync(1));

        await Cluster.UntilAsync(() => cluster.Tabs.All(tab => tab.IsFollowing), "every tab has found a node");
        Assert.True(cluster.Tabs.Sum(tab => tab.Reconnects) >= 500, "The tabs of the node did not reconnect.");
        await cluster.AssertHealedAsync("node restarted");
    }

    [Theory]
    [InlineData(BusKind.Redis)]
    [InlineData(BusKind.Nats)]
    public async Task One_reader_in_a_hundred_stalls_and_nobody_else_notices(BusKind kind)
    {
        await using var cluster = await Cluster.StartAsync(kind);
        await cluster.OpenAsync(200);
        var stalled = cluster.Tabs.Where((_, index) => index % 100 == 50).ToArray();
        foreach (var tab in stalled)
        {
            tab.Stall();
        }

        await cluster.WriteDuringAsync(() => Task.Delay(1000));
        var fresh = new Dictionary<string, string>();
        foreach (var board in cluster.Tabs.Select(tab => tab.Board).Distinct())
        {
            fresh[board] = await Tab.FreshAsync(cluster.PortOf(0), board);
        }

        await Cluster.UntilAsync(() => cluster.Tabs.Except(stalled).All(tab => tab.Region == fresh[tab.Board]), "everybody else is up to date");
        Assert.All(stalled, tab => Assert.NotEqual(fresh[tab.Board], tab.Region));
        foreach (var tab in stalled)
        {
            tab.Resume();
        }

        await cluster.AssertHealedAsync("readers stalled");
    }
}

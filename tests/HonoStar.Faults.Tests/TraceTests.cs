using System.Collections.Concurrent;
using System.Diagnostics;
using HonoStar.Faults.Tests.Nodes;

namespace HonoStar.Faults.Tests;

public sealed class TraceTests
{
    [Theory]
    [InlineData(BusKind.Redis)]
    [InlineData(BusKind.Nats)]
    public async Task A_publish_on_one_node_and_the_rendering_on_another_are_one_trace(BusKind kind)
    {
        await using var cluster = await Cluster.StartAsync(kind);
        await using var tab = new Tab(cluster, "b1", node: 1);
        await Cluster.UntilAsync(() => tab.IsFollowing && cluster.Sum("honostar.live.render.duration") == 2, "the tab has what it shows");
        var finished = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "HonoStar" or "Tests",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = finished.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("Tests");
        using (source.StartActivity("request"))
        {
            await cluster.WriteAsync(node: 0, board: 1);
        }

        await Cluster.UntilAsync(() => finished.Any(activity => activity.OperationName == "honostar.render"), "it was rendered");

        // The tab is on the second node, so the rendering was there.
        var request = finished.Single(activity => activity.OperationName == "request");
        var publish = finished.Single(activity => activity.OperationName == "honostar.publish");
        var render = finished.Single(activity => activity.OperationName == "honostar.render");
        Assert.Equal((request.TraceId, request.SpanId), (publish.TraceId, publish.ParentSpanId));
        Assert.Equal((request.TraceId, publish.SpanId), (render.TraceId, render.ParentSpanId));
    }

    [Theory]
    [InlineData(BusKind.Redis)]
    [InlineData(BusKind.Nats)]
    public async Task What_the_bus_does_is_counted(BusKind kind)
    {
        await using var cluster = await Cluster.StartAsync(kind);
        await using var tab = new Tab(cluster, "b1", node: 1);
        await Cluster.UntilAsync(() => tab.IsFollowing && cluster.Sum("honostar.live.render.duration") == 2, "the tab has what it shows");
        Assert.Equal(2, cluster.Sum("honostar.bus.connections"));

        await cluster.WriteAsync(node: 0, board: 1);

        await Cluster.UntilAsync(
            () => cluster.Sum("honostar.bus.published") == 1 && cluster.Sum("honostar.bus.received") == 1 && cluster.Sum("honostar.bus.lag") >= 2,
            "the message and the beats are counted");
        await cluster.Server.KillAsync();
        await Cluster.UntilAsync(() => cluster.Sum("honostar.bus.connections") == 0, "the connections are gone");
        Assert.Equal(0, cluster.Sum("honostar.bus.lost"));
    }
}

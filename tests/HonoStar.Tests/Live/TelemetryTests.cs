using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using HonoStar.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Live;

public sealed class TelemetryTests
{
    [Fact]
    public async Task What_happens_is_counted()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddMetrics());
        using var counts = new Counts(server.Services.GetRequiredService<IMeterFactory>());
        var one = await server.WatchAsync(region.Definition);
        var two = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2 && region.Renders == 3);
        Assert.Equal((2, 2, 1), (counts["honostar.live.streams"], counts["honostar.live.watchers"], counts["honostar.live.instances"]));

        region.State = 1;
        await server.PublishAsync("counter");
        await one.NextElementsAsync();
        await two.NextElementsAsync();
        await Eventually.TrueAsync(() => counts["honostar.live.sends"] == 2);
        region.Failure = new InvalidDataException("database");
        await server.PublishAsync("counter");
        await Eventually.TrueAsync(() => counts["honostar.live.render.failures"] == 1);
        await server.Open("x").Served;
        await one.CloseAsync();
        await two.CloseAsync();

        Assert.Equal(2, counts["honostar.live.publishes"]);
        Assert.Equal(2, counts["honostar.live.dirty_marks"]);
        Assert.Equal(3, counts["honostar.live.renders"]);
        Assert.Equal(1, counts["honostar.live.refusals"]);
        Assert.Equal(region.Renders, counts["honostar.live.render.duration"]);
        Assert.True(counts["honostar.live.sent"] > 2 * TestRegion.Of("counter", 1).Length);
        Assert.Equal((0, 0, 0), (counts["honostar.live.streams"], counts["honostar.live.watchers"], counts["honostar.live.instances"]));
    }

    [Fact]
    public async Task Encoders_and_messages_to_tabs_are_counted()
    {
        await using var server = new LiveServer([], services => services.AddMetrics());
        using var counts = new Counts(server.Services.GetRequiredService<IMeterFactory>());
        var compression = server.Services.GetRequiredService<StreamCompression>();

        Assert.True(compression.TryTake());
        Assert.Equal(1, counts["honostar.live.encoders"]);
        compression.Return();
        Assert.Equal(0, counts["honostar.live.encoders"]);

        await server.Services.GetRequiredService<ITabs>().SendAsync(new TabId(1), Reply.Toast("Done"), TestContext.Current.CancellationToken);
        Assert.Equal(1, counts["honostar.live.tab_messages"]);
    }

    [Fact]
    public async Task States_that_are_skipped_streams_that_are_dropped_and_losses_of_the_bus_are_counted()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var bus = new UnreliableBus();
        var region = new TestRegion();
        region = new TestRegion(render: _ => ValueTask.FromResult<Html>($"<p id=\"counter\" title=\"{new string('x', 500)}\">{region.State}</p>"));
        await using var server = new LiveServer(
            [region.Definition],
            services => services.AddMetrics().AddSingleton<TimeProvider>(time).AddSingleton<IBus>(bus));
        using var counts = new Counts(server.Services.GetRequiredService<IMeterFactory>());
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        var fast = server.Open(token);
        var slow = server.Open(token, isSlow: true);
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2 && region.Renders == 2 && server.Hub.Queue.IsIdle);
        for (var i = 1; i <= 3; i++)
        {
            region.State = i;
            await server.PublishAsync("counter");
            await fast.NextElementsAsync();
        }

        // The first filled what holds bytes for the slow one; of the others it gets the last.
        await slow.NextElementsAsync();
        await slow.NextElementsAsync();
        await Eventually.TrueAsync(() => counts["honostar.live.skips"] == 1);
        bus.Lose();
        await Eventually.TrueAsync(() => counts["honostar.live.render.unchanged"] == 1);
        region.State = 4;
        await server.PublishAsync("counter");
        await fast.NextElementsAsync();
        await Eventually.TrueAsync(() => counts["honostar.live.sends"] == 7);
        await Eventually.TrueAsync(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return slow.Served.IsCompleted;
        });

        Assert.Equal(1, counts["honostar.live.drops"]);
        Assert.Equal(1, counts["honostar.live.bus.losses"]);
    }

    [Fact]
    public async Task Changes_and_whole_regions_are_counted_apart_and_so_are_tabs_that_come_back()
    {
        var region = new TestRegion();
        region = new TestRegion(render: _ => ValueTask.FromResult<Html>(
            $"<ul id=\"counter\"><li id=\"row\">{region.State}</li>{Enumerable.Range(0, 20).Each(row => $"<li>row {row} that stays</li>")}</ul>"));
        await using var server = new LiveServer([region.Definition], services => services.AddMetrics());
        using var counts = new Counts(server.Services.GetRequiredService<IMeterFactory>());
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        var tab = server.Open(token);
        await server.RenderedAsync(region, 2);
        region.State = 1;
        await server.PublishAsync("counter");
        await tab.NextElementsAsync();

        var back = server.Open(token + EventStreamEndpoint.OutdatedMark);
        await back.NextElementsAsync();

        await Eventually.TrueAsync(() => counts["honostar.live.sends change"] == 1 && counts["honostar.live.sends region"] == 1);
        Assert.Equal(1, counts["honostar.live.reconnects"]);
        Assert.True(counts["honostar.live.sent change"] < counts["honostar.live.sent region"] / 4);
    }

    [Fact]
    public async Task A_rendering_belongs_to_the_trace_of_the_publish_that_caused_it()
    {
        var region = new TestRegion("traced");
        await using var server = new LiveServer([region.Definition]);
        var tab = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => region.Renders == 2);
        var finished = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "HonoStar",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = finished.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        region.State = 1;
        await server.PublishAsync("traced");
        await tab.NextElementsAsync();

        await Eventually.TrueAsync(() => finished.Any(IsTraced) && finished.Any(activity => activity.OperationName == "honostar.send"));
        var publish = finished.Single(activity => activity.OperationName == "honostar.publish" && Equals(activity.GetTagItem("honostar.topic"), "traced"));
        var render = finished.Single(IsTraced);
        Assert.Equal(publish.TraceId, render.TraceId);
        Assert.Equal(publish.SpanId, render.ParentSpanId);
        var send = finished.First(activity => activity.OperationName == "honostar.send" && activity.TraceId == publish.TraceId);
        Assert.Equal(render.SpanId, send.ParentSpanId);

        static bool IsTraced(Activity activity) =>
            activity.OperationName == "honostar.render" && Equals(activity.GetTagItem("honostar.region"), "Tests.traced");
    }

    /// <summary>Adds up what one server's instruments report; a histogram counts its measurements.</summary>
    private sealed class Counts : IDisposable
    {
        private readonly ConcurrentDictionary<string, long> _sums = new();
        private readonly MeterListener _listener = new();

        public Counts(IMeterFactory factory)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == factory)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            {
                _sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
                if (tags is [{ Key: "honostar.patch", Value: string patch }])
                {
                    _sums.AddOrUpdate($"{instrument.Name} {patch}", value, (_, sum) => sum + value);
                }
            });
            _listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => _sums.AddOrUpdate(instrument.Name, 1, (_, sum) => sum + 1));
            _listener.Start();
        }

        public long this[string name] => _sums.GetValueOrDefault(name);

        public void Dispose() => _listener.Dispose();
    }
}

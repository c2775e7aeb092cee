using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.Equal((2, 2, 1), (counts["honostar.streams"], counts["honostar.watchers"], counts["honostar.instances"]));

        region.State = 1;
        await server.PublishAsync("counter");
        await one.NextElementsAsync();
        await two.NextElementsAsync();
        await Eventually.TrueAsync(() => counts["honostar.sends"] == 2);
        region.Failure = new InvalidDataException("database");
        await server.PublishAsync("counter");
        await Eventually.TrueAsync(() => counts["honostar.render.failures"] == 1);
        await server.Open("x").Served;
        await one.CloseAsync();
        await two.CloseAsync();

        Assert.Equal(2, counts["honostar.publishes"]);
        Assert.Equal(1, counts["honostar.refusals"]);
        Assert.Equal(region.Renders, counts["honostar.render.duration"]);
        Assert.True(counts["honostar.sent"] > 2 * TestRegion.Of("counter", 1).Length);
        Assert.Equal((0, 0, 0), (counts["honostar.streams"], counts["honostar.watchers"], counts["honostar.instances"]));
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

        await Eventually.TrueAsync(() => finished.Any(IsTraced));
        var publish = finished.Single(activity => activity.OperationName == "honostar.publish" && Equals(activity.GetTagItem("honostar.topic"), "traced"));
        var render = finished.Single(IsTraced);
        Assert.Equal(publish.TraceId, render.TraceId);
        Assert.Equal(publish.SpanId, render.ParentSpanId);

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
            _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
            _listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => _sums.AddOrUpdate(instrument.Name, 1, (_, sum) => sum + 1));
            _listener.Start();
        }

        public long this[string name] => _sums.GetValueOrDefault(name);

        public void Dispose() => _listener.Dispose();
    }
}

using System.Diagnostics.Metrics;

namespace HonoStar;

/// <summary>What the live part counts, under the meter <c>HonoStar</c>.</summary>
internal sealed class LiveMetrics
{
    private readonly UpDownCounter<long> _streams;
    private readonly UpDownCounter<long> _watchers;
    private readonly UpDownCounter<long> _instances;
    private readonly Counter<long> _publishes;
    private readonly Histogram<double> _renderDuration;
    private readonly Counter<long> _renderFailures;
    private readonly Counter<long> _unchanged;
    private readonly Counter<long> _sends;
    private readonly Counter<long> _sentBytes;
    private readonly Counter<long> _skipped;
    private readonly Counter<long> _refused;

    public LiveMetrics(IMeterFactory? factory = null)
    {
        var meter = factory?.Create(LiveTelemetry.Name) ?? new Meter(LiveTelemetry.Name);
        _streams = meter.CreateUpDownCounter<long>("honostar.streams", "{stream}", "Open event streams.");
        _watchers = meter.CreateUpDownCounter<long>("honostar.watchers", "{watcher}", "Region instances watched, summed over all streams.");
        _instances = meter.CreateUpDownCounter<long>("honostar.instances", "{instance}", "Region instances that have watchers.");
        _publishes = meter.CreateCounter<long>("honostar.publishes", "{publish}", "Topics published by this node.");
        _renderDuration = meter.CreateHistogram<double>("honostar.render.duration", "s", "Time to render a region, for pages and for watchers.");
        _renderFailures = meter.CreateCounter<long>("honostar.render.failures", "{render}", "Renderings for watchers that failed and are retried.");
        _unchanged = meter.CreateCounter<long>("honostar.render.unchanged", "{render}", "Renderings for watchers that gave the same bytes as before.");
        _sends = meter.CreateCounter<long>("honostar.sends", "{event}", "Events sent to watchers.");
        _sentBytes = meter.CreateCounter<long>("honostar.sent", "By", "Bytes of events sent to watchers.");
        _skipped = meter.CreateCounter<long>("honostar.skips", "{version}", "Versions a watcher did not get because a newer one was there.");
        _refused = meter.CreateCounter<long>("honostar.refusals", "{stream}", "Event streams refused.");
    }

    public void StreamsChanged(int difference) => _streams.Add(difference);

    public void WatchersChanged(int difference) => _watchers.Add(difference);

    public void InstancesChanged(int difference) => _instances.Add(difference);

    public void Published() => _publishes.Add(1);

    public void Rendered(string region, TimeSpan duration) =>
        _renderDuration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("honostar.region", region));

    public void RenderFailed(string region) => _renderFailures.Add(1, new KeyValuePair<string, object?>("honostar.region", region));

    public void Unchanged() => _unchanged.Add(1);

    public void Sent(int bytes)
    {
        _sends.Add(1);
        _sentBytes.Add(bytes);
    }

    public void Skipped(long versions) => _skipped.Add(versions);

    public void Refused(SubscriptionRefusal reason) =>
        _refused.Add(1, new KeyValuePair<string, object?>("honostar.reason", reason.ToString()));

    public void NotAdmitted(StreamAdmission reason) =>
        _refused.Add(1, new KeyValuePair<string, object?>("honostar.reason", reason.ToString()));
}

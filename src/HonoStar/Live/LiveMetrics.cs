using System.Diagnostics.Metrics;

namespace HonoStar;

/// <summary>What the live part counts, under the meter <c>HonoStar</c>; docs/observability.md says what each means.</summary>
internal sealed class LiveMetrics
{
    private const string RegionTag = "honostar.region";
    private const string PatchTag = "honostar.patch";

    private static readonly KeyValuePair<string, object?> s_whole = new(PatchTag, "region");
    private static readonly KeyValuePair<string, object?> s_change = new(PatchTag, "change");

    private readonly UpDownCounter<long> _streams;
    private readonly UpDownCounter<long> _watchers;
    private readonly UpDownCounter<long> _instances;
    private readonly Counter<long> _publishes;
    private readonly Counter<long> _dirtyMarks;
    private readonly Counter<long> _renders;
    private readonly Histogram<double> _renderDuration;
    private readonly Counter<long> _renderFailures;
    private readonly Counter<long> _unchanged;
    private readonly Counter<long> _sends;
    private readonly Counter<long> _sentBytes;
    private readonly Counter<long> _skips;
    private readonly Counter<long> _drops;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _reconnects;
    private readonly Counter<long> _busLosses;
    private readonly UpDownCounter<long> _encoders;
    private readonly Counter<long> _tabMessages;

    public LiveMetrics(IMeterFactory? factory = null)
    {
        var meter = factory?.Create(LiveTelemetry.Name) ?? new Meter(LiveTelemetry.Name);
        _streams = meter.CreateUpDownCounter<long>("honostar.live.streams", "{stream}", "Open event streams.");
        _watchers = meter.CreateUpDownCounter<long>("honostar.live.watchers", "{watcher}", "Region instances watched, summed over all tabs.");
        _instances = meter.CreateUpDownCounter<long>("honostar.live.instances", "{instance}", "Region instances that have watchers.");
        _publishes = meter.CreateCounter<long>("honostar.live.publishes", "{publish}", "Topics published by this node.");
        _dirtyMarks = meter.CreateCounter<long>("honostar.live.dirty_marks", "{mark}", "Watched region instances that a publish has marked as changed.");
        _renders = meter.CreateCounter<long>("honostar.live.renders", "{render}", "Renderings for watchers.");
        _renderDuration = meter.CreateHistogram<double>("honostar.live.render.duration", "s", "Time to render a region, for pages and for watchers.");
        _renderFailures = meter.CreateCounter<long>("honostar.live.render.failures", "{render}", "Renderings for watchers that failed and are tried again.");
        _unchanged = meter.CreateCounter<long>("honostar.live.render.unchanged", "{render}", "Renderings for watchers that gave the same bytes as before.");
        _sends = meter.CreateCounter<long>("honostar.live.sends", "{send}", "States sent to watchers.");
        _sentBytes = meter.CreateCounter<long>("honostar.live.sent", "By", "Bytes of the states sent to watchers, before compression.");
        _skips = meter.CreateCounter<long>("honostar.live.skips", "{version}", "States a watcher did not get because a newer one was there.");
        _drops = meter.CreateCounter<long>("honostar.live.drops", "{stream}", "Streams aborted because the client took no bytes.");
        _refusals = meter.CreateCounter<long>("honostar.live.refusals", "{stream}", "Event streams refused.");
        _reconnects = meter.CreateCounter<long>("honostar.live.reconnects", "{stream}", "Streams opened by tabs that had been sent something by another before.");
        _busLosses = meter.CreateCounter<long>("honostar.live.bus.losses", "{loss}", "Times that the bus may have lost messages, after which every watched region is rendered.");
        _encoders = meter.CreateUpDownCounter<long>("honostar.live.encoders", "{encoder}", "Encoders of compressed streams.");
        _tabMessages = meter.CreateCounter<long>("honostar.live.tab_messages", "{message}", "Messages to tabs, by what became of them.");
    }

    public void StreamsChanged(int difference) => _streams.Add(difference);

    public void WatchersChanged(int difference) => _watchers.Add(difference);

    public void InstancesChanged(int difference) => _instances.Add(difference);

    public void Published() => _publishes.Add(1);

    public void MarkedDirty(int instances) => _dirtyMarks.Add(instances);

    public void RenderedForWatchers(string region) => _renders.Add(1, new KeyValuePair<string, object?>(RegionTag, region));

    public void Rendered(string region, TimeSpan duration) =>
        _renderDuration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(RegionTag, region));

    public void RenderFailed(string region) => _renderFailures.Add(1, new KeyValuePair<string, object?>(RegionTag, region));

    public void Unchanged() => _unchanged.Add(1);

    public void Sent(int bytes, bool isWhole)
    {
        _sends.Add(1, isWhole ? s_whole : s_change);
        _sentBytes.Add(bytes, isWhole ? s_whole : s_change);
    }

    public void Skipped(long versions) => _skips.Add(versions);

    public void Dropped() => _drops.Add(1);

    public void Refused(SubscriptionRefusal reason) =>
        _refusals.Add(1, new KeyValuePair<string, object?>("honostar.reason", reason.ToString()));

    public void NotAdmitted(StreamAdmission reason) =>
        _refusals.Add(1, new KeyValuePair<string, object?>("honostar.reason", reason.ToString()));

    public void Reconnected() => _reconnects.Add(1);

    public void BusLost() => _busLosses.Add(1);

    public void EncodersChanged(int difference) => _encoders.Add(difference);

    public void MessageSent(TabDelivery delivery) =>
        _tabMessages.Add(1, new KeyValuePair<string, object?>("honostar.delivery", delivery.ToString()));
}

using HonoStar.Bus;
using HonoStar.Runtime;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>
/// The region instances that are watched on this node, the topics they depend on, and the streams that watch them. A publish marks
/// instances dirty; each is rendered once, however many watch it.
/// </summary>
internal sealed class LiveHub : IDisposable
{
    private static readonly TimeSpan s_longestSubscribe = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<InstanceKey, RegionInstance> _instances = [];
    private readonly Dictionary<string, HubTopic> _topics = new(StringComparer.Ordinal);

    public LiveHub(
        IRegionCatalog catalog,
        IBus bus,
        RegionRenderer renderer,
        IOptions<LiveOptions> options,
        TimeProvider time,
        LiveMetrics metrics,
        Tabs tabs,
        PresenceRegistry presence,
        ILogger<LiveHub> logger,
        IHostApplicationLifetime? lifetime = null)
    {
        Catalog = catalog;
        Bus = bus;
        Renderer = renderer;
        Options = options.Value;
        Time = time;
        Metrics = metrics;
        Tabs = tabs;
        Presence = presence;
        Logger = logger;
        Queue = new RenderQueue(Options.MaxConcurrentRenders);
        Streams = new StreamRegistry(this, lifetime?.ApplicationStopping ?? CancellationToken.None);
        bus.Lost += OnLost;
        catalog.Changed += MarkAllDirty;
        presence.Changed += MarkDirty;
    }

    public IRegionCatalog Catalog { get; }

    public IBus Bus { get; }

    public RegionRenderer Renderer { get; }

    public LiveOptions Options { get; }

    public TimeProvider Time { get; }

    public LiveMetrics Metrics { get; }

    public Tabs Tabs { get; }

    public PresenceRegistry Presence { get; }

    public ILogger Logger { get; }

    public RenderQueue Queue { get; }

    public StreamRegistry Streams { get; }

    /// <summary>How many watchers of an instance are told of a version before others have their turn.</summary>
    public int DeliveryBatch { get; set; } = Watchers.LargestBatch;

    public int InstanceCount
    {
        get
        {
            lock (_gate)
            {
                return _instances.Count;
            }
        }
    }

    public int TopicCount
    {
        get
        {
            lock (_gate)
            {
                return _topics.Count;
            }
        }
    }

    /// <summary>Begins to watch an instance, which is made if nobody has watched it so far.</summary>
    public Watch Watch(EventStream stream, StreamTab tab, int slot, RegionDefinition region, InstanceKey key, string elementId, ulong knownHash)
    {
        RegionInstance? made = null;
        Watch watch;
        lock (_gate)
        {
            if (!_instances.TryGetValue(key, out var instance))
            {
                instance = made = new RegionInstance(this, key, region, stream.Viewer);
                instance.Topics = Subscribe(instance, region);
                _instances.Add(key, instance);
            }

            watch = new Watch(stream, tab, slot, instance, elementId, knownHash);
            instance.Add(watch);
        }

        foreach (var topic in watch.Instance.Topics)
        {
            if (topic.HasPresence)
            {
                Presence.Join(topic.Name, stream);
            }
        }

        Metrics.WatchersChanged(1);
        if (made is not null)
        {
            Metrics.InstancesChanged(1);
            Start(made);
        }

        return watch;
    }

    /// <summary>Ends a watch. An instance that nobody watches any more is given up, with the topics that it alone needed.</summary>
    public void Unwatch(Watch watch)
    {
        Metrics.WatchersChanged(-1);
        var instance = watch.Instance;
        foreach (var topic in instance.Topics)
        {
            if (topic.HasPresence)
            {
                Presence.Leave(topic.Name, watch.Stream);
            }
        }

        List<HubTopic>? abandoned = null;
        lock (_gate)
        {
            if (!instance.Remove(watch))
            {
                return;
            }

            _instances.Remove(instance.Key);
            foreach (var topic in instance.Topics)
            {
                if (topic.Remove(instance))
                {
                    _topics.Remove(topic.Name);
                    (abandoned ??= []).Add(topic);
                }
            }
        }

        Metrics.InstancesChanged(-1);
        instance.Free();
        foreach (var topic in abandoned ?? [])
        {
            _ = topic.AbandonAsync();
        }
    }

    /// <summary>Everything may have changed: after messages were lost, or after hot reload.</summary>
    public void MarkAllDirty()
    {
        RegionInstance[] instances;
        lock (_gate)
        {
            instances = [.. _instances.Values];
        }

        Metrics.MarkedDirty(instances.Length);
        foreach (var instance in instances)
        {
            instance.MarkDirty(cause: null);
        }
    }

    /// <summary>What a topic stands for has changed on this node alone.</summary>
    private void MarkDirty(string name)
    {
        HubTopic? topic;
        lock (_gate)
        {
            _topics.TryGetValue(name, out topic);
        }

        topic?.MarkDirty(cause: null);
    }

    public void Dispose()
    {
        Bus.Lost -= OnLost;
        Catalog.Changed -= MarkAllDirty;
        Presence.Changed -= MarkDirty;
        Streams.Dispose();
    }

    private void OnLost()
    {
        LiveLog.BusLost(Logger);
        Metrics.BusLost();
        MarkAllDirty();
    }

    private List<HubTopic> Subscribe(RegionInstance instance, RegionDefinition region)
    {
        var topics = new List<HubTopic>();
        foreach (var name in region.Topics(instance.Key.Values).Distinct(StringComparer.Ordinal))
        {
            if (!_topics.TryGetValue(name, out var topic))
            {
                _topics.Add(name, topic = new HubTopic(this, name));
            }

            topic.Add(instance);
            topics.Add(topic);
        }

        return topics;
    }

    /// <summary>Subscribes first, then renders: nothing that is published in between goes unseen.</summary>
    private void Start(RegionInstance instance)
    {
        var pending = instance.Topics.Select(topic => topic.Ready).Where(ready => !ready.IsCompletedSuccessfully).ToArray();
        if (pending.Length == 0)
        {
            instance.Start();
        }
        else
        {
            _ = StartWhenReadyAsync(instance, Task.WhenAll(pending));
        }
    }

    private async Task StartWhenReadyAsync(RegionInstance instance, Task ready)
    {
        var isLate = false;
        try
        {
            await ready.WaitAsync(s_longestSubscribe, Time);
        }
        catch (TimeoutException)
        {
            isLate = true;
        }

        instance.Start();
        if (isLate)
        {
            // What was published since the start is made good.
            await ready;
            instance.MarkDirty(cause: null);
        }
    }
}

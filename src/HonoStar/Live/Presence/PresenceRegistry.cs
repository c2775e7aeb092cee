using System.Text.Json;
using HonoStar.Bus;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>The topics with presence that somebody on this node looks at, one clock for all of them, and their voice on the bus.</summary>
internal sealed class PresenceRegistry : IDisposable
{
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);

    private readonly PresenceTopic[] _topics;
    private readonly IBus _bus;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Guid _node = Guid.NewGuid();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (PresenceGroup Group, NodeTopic Voice)> _groups = new(StringComparer.Ordinal);
    private readonly ITimer? _clock;

    public PresenceRegistry(IEnumerable<PresenceTopic> topics, IBus bus, TimeProvider time, ILogger<PresenceRegistry> logger)
    {
        _topics = [.. topics];
        _bus = bus;
        _time = time;
        _logger = logger;
        if (_topics.Length > 0)
        {
            bus.Lost += AskAll;
            _clock = time.CreateIdleTimer(static state => ((PresenceRegistry)state!).Tick(), this);
        }
    }

    /// <summary>Raised when somebody has come or gone, with the topic's name.</summary>
    public event Action<string>? Changed;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _groups.Count;
            }
        }
    }

    /// <summary>Whether a topic has presence.</summary>
    public bool Has(string topic) => Find(topic) is not null;

    public Presence Of(string topic)
    {
        lock (_gate)
        {
            return _groups.TryGetValue(topic, out var known) ? known.Group.Known : Presence.Nobody;
        }
    }

    public void Join(string topic, EventStream stream)
    {
        bool isNews;
        lock (_gate)
        {
            if (!_groups.TryGetValue(topic, out var known))
            {
                known = Begin(topic);
            }

            isNews = known.Group.Join(stream);
        }

        if (isNews)
        {
            Changed?.Invoke(topic);
        }
    }

    public void Leave(string topic, EventStream stream)
    {
        lock (_gate)
        {
            if (_groups.TryGetValue(topic, out var known))
            {
                known.Group.Leave(stream);
            }
        }
    }

    public void Dispose()
    {
        _bus.Lost -= AskAll;
        _clock?.Dispose();
        foreach (var (group, voice) in _groups.Values)
        {
            // Whoever looked here looks elsewhere soon.
            Say(voice, group.Ask() with { Asks = false, Viewers = [], Anonymous = 0, More = 0 });
            voice.Dispose();
        }
    }

    private PresenceTopic? Find(string topic) => Array.Find(_topics, candidate => TopicTemplate.Matches(candidate.Template, topic));

    private (PresenceGroup Group, NodeTopic Voice) Begin(string topic)
    {
        var group = new PresenceGroup(Find(topic)!, _node, _time);
        var voice = new NodeTopic("honostar:presence:" + topic, _bus, _time, _logger, payload => Hear(topic, group, payload));
        _groups.Add(topic, (group, voice));
        if (_groups.Count == 1)
        {
            _clock!.Change(s_tick, s_tick);
        }

        _ = BeginAsync();
        return (group, voice);

        async Task BeginAsync()
        {
            // Outside of the lock, which an answer at once would need.
            await Task.Yield();
            await voice.SubscribeAsync();
            Say(voice, group.Ask());
        }
    }

    private void Hear(string topic, PresenceGroup group, ReadOnlyMemory<byte> payload)
    {
        try
        {
            if (JsonSerializer.Deserialize(payload.Span, PresenceJson.Default.PresenceAnnouncement) is { } announcement
                && announcement.Node != _node
                && group.Hear(announcement))
            {
                Changed?.Invoke(topic);
            }
        }
        catch (JsonException)
        {
            // A node of another version; what it means shows when it is this one.
        }
    }

    private void Tick()
    {
        KeyValuePair<string, (PresenceGroup Group, NodeTopic Voice)>[] groups;
        lock (_gate)
        {
            groups = [.. _groups];
        }

        foreach (var (topic, (group, voice)) in groups)
        {
            if (group.Expire())
            {
                Changed?.Invoke(topic);
            }

            if (group.Due() is { } announcement)
            {
                Say(voice, announcement);
            }

            EndIfEmpty(topic, group, voice);
        }
    }

    private void EndIfEmpty(string topic, PresenceGroup group, NodeTopic voice)
    {
        lock (_gate)
        {
            if (!group.IsEmpty)
            {
                return;
            }

            _groups.Remove(topic);
            if (_groups.Count == 0)
            {
                _clock!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        voice.Dispose();
    }

    private void AskAll()
    {
        (PresenceGroup Group, NodeTopic Voice)[] groups;
        lock (_gate)
        {
            groups = [.. _groups.Values];
        }

        foreach (var (group, voice) in groups)
        {
            Say(voice, group.Ask());
        }
    }

    /// <summary>Waits for nothing: the bus takes over or says in the log that it cannot.</summary>
    private static void Say(NodeTopic voice, PresenceAnnouncement announcement) =>
        _ = voice.PublishAsync(JsonSerializer.SerializeToUtf8Bytes(announcement, PresenceJson.Default.PresenceAnnouncement), CancellationToken.None).AsTask();
}

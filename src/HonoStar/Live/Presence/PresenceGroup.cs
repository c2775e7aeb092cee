namespace HonoStar;

/// <summary>
/// Who looks at one topic: on this node, as its streams say, and on others, as they announced. Somebody who goes is kept for a moment,
/// because going from page to page is no absence; what a node announced is forgotten when it has not said so again for a while.
/// </summary>
internal sealed class PresenceGroup(PresenceTopic topic, Guid node, TimeProvider time)
{
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan AnnounceEvery = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan ForgetAfter = TimeSpan.FromSeconds(45);

    /// <summary>How many nodes are known of one topic.</summary>
    private const int MaxNodes = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Onlooker, Stay> _here = [];
    private readonly Dictionary<Guid, (PresenceAnnouncement Said, long At)> _elsewhere = [];
    private Presence? _known;
    private bool _isDue;
    private long _announced = time.GetTimestamp();

    /// <summary>Whether nobody on this node looks any more.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _here.Count == 0;
            }
        }
    }

    /// <summary>Who looks, on all nodes.</summary>
    public Presence Known
    {
        get
        {
            lock (_gate)
            {
                return _known ??= Merge();
            }
        }
    }

    /// <summary>A stream begins to watch; returns whether somebody came by that.</summary>
    public bool Join(EventStream stream)
    {
        lock (_gate)
        {
            if (_here.TryGetValue(Onlooker.Of(stream), out var stay))
            {
                stay.Watches++;
                return false;
            }

            _here.Add(Onlooker.Of(stream), new Stay(stream.Viewer.IsAuthenticated ? topic.Describe(stream.Viewer) : null));
            Change();
            return true;
        }
    }

    /// <summary>A stream watches no longer.</summary>
    public void Leave(EventStream stream)
    {
        lock (_gate)
        {
            if (_here.TryGetValue(Onlooker.Of(stream), out var stay) && --stay.Watches == 0)
            {
                stay.Left = time.GetTimestamp();
            }
        }
    }

    /// <summary>Another node says who looks there; returns whether that is news.</summary>
    public bool Hear(PresenceAnnouncement announcement)
    {
        lock (_gate)
        {
            _isDue |= announcement.Asks;
            var isKnown = _elsewhere.TryGetValue(announcement.Node, out var before);
            if (announcement is { Viewers: [], Anonymous: 0, More: 0 })
            {
                _elsewhere.Remove(announcement.Node);
                return isKnown && Forget();
            }

            if (!isKnown && _elsewhere.Count == MaxNodes)
            {
                return false;
            }

            _elsewhere[announcement.Node] = (announcement, time.GetTimestamp());
            var isNews = !isKnown
                || before.Said.Anonymous != announcement.Anonymous
                || before.Said.More != announcement.More
                || !before.Said.Viewers.SequenceEqual(announcement.Viewers);
            return isNews && Forget();
        }
    }

    /// <summary>Lets those go whose time is over; returns whether there were any.</summary>
    public bool Expire()
    {
        lock (_gate)
        {
            var isChanged = false;
            foreach (var (onlooker, stay) in _here)
            {
                if (stay.Watches == 0 && time.GetElapsedTime(stay.Left) >= Grace)
                {
                    _here.Remove(onlooker);
                    Change();
                    isChanged = true;
                }
            }

            foreach (var (other, (_, at)) in _elsewhere)
            {
                if (time.GetElapsedTime(at) >= ForgetAfter)
                {
                    _elsewhere.Remove(other);
                    isChanged = Forget();
                }
            }

            return isChanged;
        }
    }

    /// <summary>What is to be said to other nodes now; <see langword="null"/> when nothing is.</summary>
    public PresenceAnnouncement? Due()
    {
        lock (_gate)
        {
            return _isDue || time.GetElapsedTime(_announced) >= AnnounceEvery ? Announce(asks: false) : null;
        }
    }

    /// <summary>Says who looks here, and asks the others for the same.</summary>
    public PresenceAnnouncement Ask()
    {
        lock (_gate)
        {
            return Announce(asks: true);
        }
    }

    private PresenceAnnouncement Announce(bool asks)
    {
        _isDue = false;
        _announced = time.GetTimestamp();
        var (viewers, anonymous) = Here();
        var more = Math.Max(0, viewers.Count - PresenceAnnouncement.MaxViewers);
        return new PresenceAnnouncement(node, asks, viewers.GetRange(0, viewers.Count - more), anonymous, more);
    }

    private (List<PresentViewer> Viewers, int Anonymous) Here()
    {
        var viewers = _here.Values.Select(stay => stay.Who).OfType<PresentViewer>().DistinctBy(viewer => viewer.Id).ToList();
        return (viewers, _here.Values.Count(stay => stay.Who is null));
    }

    private Presence Merge()
    {
        var (viewers, anonymous) = Here();
        var more = 0;
        foreach (var (said, _) in _elsewhere.Values)
        {
            viewers.AddRange(said.Viewers);
            anonymous += said.Anonymous;
            more += said.More;
        }

        var named = viewers.DistinctBy(viewer => viewer.Id).OrderBy(viewer => viewer.Name, StringComparer.Ordinal).ThenBy(viewer => viewer.Id, StringComparer.Ordinal).ToList();
        return new Presence(named, anonymous, named.Count + anonymous + more);
    }

    private void Change()
    {
        _isDue = true;
        _known = null;
    }

    private bool Forget()
    {
        _known = null;
        return true;
    }

    /// <summary>One person, as far as can be told: a viewer who has signed in, else a browser, else a stream.</summary>
    private readonly record struct Onlooker(UInt128 Key, bool IsViewer, EventStream? Stream)
    {
        public static Onlooker Of(EventStream stream) => stream.Viewer.IsAuthenticated
            ? new(stream.Viewer.Key, IsViewer: true, null)
            : new(stream.Browser, IsViewer: false, stream.Browser == UInt128.Zero ? stream : null);
    }

    private sealed class Stay(PresentViewer? who)
    {
        public PresentViewer? Who { get; } = who;

        public int Watches { get; set; } = 1;

        public long Left { get; set; }
    }
}

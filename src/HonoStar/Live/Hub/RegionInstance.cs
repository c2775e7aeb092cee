using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using HonoStar.Bus;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>
/// One region with its values, as its watchers see it: the newest version, and whether a newer one is due. Renderings of one instance
/// never overlap, so a version is never overtaken by an older one; what is published while one is due or under way is coalesced. Nor is
/// more rendered than the fastest watcher takes.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Without timer or wait handle, a token source holds nothing to dispose of; Free does the rest.")]
internal sealed class RegionInstance
{
    private static readonly TimeSpan s_firstRetry = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longestRetry = TimeSpan.FromSeconds(30);

    private readonly LiveHub _hub;
    private readonly RegionDefinition _definition;
    private readonly Viewer? _viewer;
    private readonly CancellationTokenSource _freed = new();
    private readonly Watchers _watchers;
    private readonly TimeSpan _minimumInterval;
    private readonly Lock _gate = new();

    // Until its topics are subscribed to, the instance is as good as queued.
    private RenderState _state = RenderState.Queued;
    private RegionVersion? _current;
    private bool _hasNewcomers;
    private bool _isTaken = true;
    private bool _isFreed;
    private long _renderings;

    /// <summary>The number of the rendering that the newest version, or one equal to it, came of.</summary>
    private long _completed;
    private int _failures;
    private long _lastRenderStarted = long.MinValue;
    private string? _cause;
    private ITimer? _timer;

    public RegionInstance(LiveHub hub, InstanceKey key, RegionDefinition definition, Viewer viewer)
    {
        _hub = hub;
        Key = key;
        _definition = definition;
        _viewer = definition.IsPerViewer ? viewer : null;
        _minimumInterval = definition.MinimumRenderInterval ?? hub.Options.MinimumRenderInterval;
        _watchers = new Watchers(_gate, hub.DeliveryBatch);
        Turn = new LinkedListNode<RegionInstance>(this);
    }

    public InstanceKey Key { get; }

    /// <summary>The topics it depends on; the hub's own.</summary>
    public IReadOnlyList<HubTopic> Topics { get; set; } = [];

    /// <summary>Its place among those that wait to be rendered; the queue's own.</summary>
    public LinkedListNode<RegionInstance> Turn { get; }

    /// <summary>Whether nobody watches it any more, for good.</summary>
    public bool IsFreed => Volatile.Read(ref _isFreed);

    /// <summary>The newest version; <see langword="null"/> before the first.</summary>
    public RegionVersion? Current => Volatile.Read(ref _current);

    public int WatchCount
    {
        get
        {
            lock (_gate)
            {
                return _watchers.Count;
            }
        }
    }

    public void Add(Watch watch)
    {
        TimeSpan? delay = null;
        lock (_gate)
        {
            _watchers.Add(watch);
            if (_state != RenderState.Clean)
            {
                // A newer version is on its way: the one there is could show less than the page, which was rendered just now.
                watch.FirstRendering = _renderings + 1;
                _hasNewcomers = true;
                delay = LeaveUntaken();
            }
            else if (_current?.Hash == watch.KnownHash)
            {
                // It has come with the page.
                Volatile.Write(ref _isTaken, true);
            }
            else
            {
                watch.Stream.Signal(watch.Slot);
            }
        }

        ScheduleAfter(delay);
    }

    /// <summary>
    /// The newest version, which a stream is about to write; <see langword="null"/> before the first, and while it may show less than
    /// the page of the watch, which is told of the one that does not.
    /// </summary>
    public RegionVersion? Take(Watch watch)
    {
        if (watch.FirstRendering > Volatile.Read(ref _completed))
        {
            return null;
        }

        var version = Volatile.Read(ref _current);
        if (!Volatile.Read(ref _isTaken))
        {
            TimeSpan? delay;
            lock (_gate)
            {
                Volatile.Write(ref _isTaken, true);
                version = _current;
                delay = LeaveUntaken();
            }

            ScheduleAfter(delay);
        }

        return version;
    }

    /// <summary>Removes a watch, and returns whether it was the last.</summary>
    public bool Remove(Watch watch)
    {
        lock (_gate)
        {
            _watchers.Remove(watch);
            return _watchers.Count == 0;
        }
    }

    /// <summary>Nobody watches any more: nothing is rendered from now on.</summary>
    public void Free()
    {
        lock (_gate)
        {
            Volatile.Write(ref _isFreed, true);
            _timer?.Dispose();
        }

        _hub.Queue.Remove(this);
        _freed.Cancel();
    }

    /// <summary>Its topics are subscribed to: the first rendering may begin.</summary>
    public void Start() => Schedule(TimeSpan.Zero);

    /// <summary>Something the instance depends on has changed.</summary>
    /// <param name="cause">The trace of the publish, if any.</param>
    public void MarkDirty(string? cause)
    {
        TimeSpan? delay = null;
        lock (_gate)
        {
            _cause = cause ?? _cause;
            if (_state == RenderState.Rendering)
            {
                _state = RenderState.RenderingDirty;
            }
            else if (_state == RenderState.Clean && !_isFreed)
            {
                delay = BecomeDue();
            }
        }

        ScheduleAfter(delay);
    }

    /// <summary>Renders once. Called by the queue alone.</summary>
    public async Task RenderAsync()
    {
        string? cause;
        lock (_gate)
        {
            if (_isFreed)
            {
                return;
            }

            Debug.Assert(_state == RenderState.Queued, "Only a queued instance is rendered.");
            _state = RenderState.Rendering;
            _renderings++;
            _lastRenderStarted = _hub.Time.GetTimestamp();
            cause = _cause;
            _cause = null;
        }

        _hub.Metrics.RenderedForWatchers(_definition.Name);
        try
        {
            _ = ActivityContext.TryParse(cause, null, isRemote: true, out var context);
            var definition = _hub.Catalog.Find(Key.Region) ?? _definition;
            var rendered = await _hub.Renderer.RenderAsync(definition, Key.Values, _viewer, Key.Setting, context, _freed.Token);
            Complete(rendered);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    private void Complete(RenderedRegion rendered)
    {
        var current = _current;
        var isNews = current is null || current.Hash != rendered.Hash;

        // Outside the lock: this copies the markup. Only the one rendering that is under way writes the version.
        var version = RegionVersion.After(current, rendered);
        if (!isNews)
        {
            _hub.Metrics.Unchanged();
        }

        TimeSpan? delay = null;
        lock (_gate)
        {
            if (_isFreed)
            {
                return;
            }

            _failures = 0;
            Volatile.Write(ref _current, version);
            Volatile.Write(ref _completed, _renderings);
            if (isNews || _hasNewcomers)
            {
                Notify(isUpToDate: _state == RenderState.Rendering);
            }

            if (_state == RenderState.RenderingDirty)
            {
                delay = BecomeDue();
            }
            else
            {
                _state = RenderState.Clean;
            }
        }

        ScheduleAfter(delay);
    }

    /// <summary>Something was published, and no rendering is under way.</summary>
    /// <returns>When the next one is to begin; <see langword="null"/> when somebody must take the version before.</returns>
    private TimeSpan? BecomeDue()
    {
        if (!_isTaken && !_hasNewcomers)
        {
            _state = RenderState.Untaken;
            return null;
        }

        _state = RenderState.Queued;
        return UntilNextRender();
    }

    /// <summary>Somebody has taken the version, or has come who waits for the next.</summary>
    private TimeSpan? LeaveUntaken()
    {
        if (_state != RenderState.Untaken || _isFreed)
        {
            return null;
        }

        _state = RenderState.Queued;
        return UntilNextRender();
    }

    private void Fail(Exception exception)
    {
        TimeSpan delay;
        int attempt;
        lock (_gate)
        {
            if (_isFreed)
            {
                return;
            }

            attempt = ++_failures;
            delay = attempt > 8 ? s_longestRetry : TimeSpan.FromTicks(Math.Min(s_longestRetry.Ticks, s_firstRetry.Ticks << (attempt - 1)));
            _state = RenderState.Queued;
        }

        Schedule(delay);
        var name = _definition.Name;
        _hub.Metrics.RenderFailed(name);
        LiveLog.RenderFailed(_hub.Logger, exception, name, attempt, delay);
    }

    /// <summary>Has the watchers told that there is a version.</summary>
    private void Notify(bool isUpToDate)
    {
        var newcomers = _hasNewcomers ? _watchers.CountNewcomers(_renderings, isUpToDate) : 0;
        _hasNewcomers = newcomers > 0;

        // Before anyone is told: who is told may take it at once.
        Volatile.Write(ref _isTaken, newcomers == _watchers.Count);
        _watchers.Tell(_renderings);
    }

    private TimeSpan UntilNextRender()
    {
        if (_minimumInterval <= TimeSpan.Zero || _lastRenderStarted == long.MinValue)
        {
            return TimeSpan.Zero;
        }

        var rest = _minimumInterval - _hub.Time.GetElapsedTime(_lastRenderStarted);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }

    private void ScheduleAfter(TimeSpan? delay)
    {
        if (delay is { } time)
        {
            Schedule(time);
        }
    }

    private void Schedule(TimeSpan delay)
    {
        if (delay == TimeSpan.Zero)
        {
            _hub.Queue.Enqueue(this);
            return;
        }

        lock (_gate)
        {
            if (_isFreed)
            {
                return;
            }

            _timer ??= _hub.Time.CreateIdleTimer(static state =>
            {
                var instance = (RegionInstance)state!;
                instance._hub.Queue.Enqueue(instance);
            }, this);
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }
}

using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>
/// One region with its values, as its watchers see it: the newest version, and whether a newer one is due. Renderings of one instance
/// never overlap, so a version is never overtaken by an older one; what is published while one is due or under way is coalesced.
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
    private readonly List<Watch> _watches = [];
    private readonly Lock _gate = new();

    // Until its topics are subscribed to, the instance is as good as queued.
    private RenderState _state = RenderState.Queued;
    private RegionVersion? _current;
    private bool _hasNewcomers;
    private bool _isFreed;
    private long _renderings;
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
    }

    public InstanceKey Key { get; }

    /// <summary>The topics it depends on; the hub's own.</summary>
    public IReadOnlyList<HubTopic> Topics { get; set; } = [];

    /// <summary>The newest version; <see langword="null"/> before the first.</summary>
    public RegionVersion? Current => Volatile.Read(ref _current);

    public int WatchCount
    {
        get
        {
            lock (_gate)
            {
                return _watches.Count;
            }
        }
    }

    public void Add(Watch watch)
    {
        lock (_gate)
        {
            watch.Index = _watches.Count;
            _watches.Add(watch);
            if (_state != RenderState.Clean)
            {
                // A newer version is on its way: the one there is could show less than the page, which was rendered just now.
                watch.FirstRendering = _renderings + 1;
                _hasNewcomers = true;
            }
            else if (_current is { } current && current.Hash != watch.KnownHash)
            {
                watch.Stream.Signal(watch.Slot);
            }
        }
    }

    /// <summary>Removes a watch, and returns whether it was the last.</summary>
    public bool Remove(Watch watch)
    {
        lock (_gate)
        {
            var last = _watches[^1];
            _watches[watch.Index] = last;
            last.Index = watch.Index;
            _watches.RemoveAt(_watches.Count - 1);
            return _watches.Count == 0;
        }
    }

    /// <summary>Nobody watches any more: nothing is rendered from now on.</summary>
    public void Free()
    {
        lock (_gate)
        {
            _isFreed = true;
            _timer?.Dispose();
        }

        _freed.Cancel();
    }

    /// <summary>Its topics are subscribed to: the first rendering may begin.</summary>
    public void Start() => Schedule(TimeSpan.Zero);

    /// <summary>Something the instance depends on has changed.</summary>
    /// <param name="cause">The trace of the publish, if any.</param>
    public void MarkDirty(string? cause)
    {
        TimeSpan delay;
        lock (_gate)
        {
            _cause = cause ?? _cause;
            if (_state == RenderState.Rendering)
            {
                _state = RenderState.RenderingDirty;
            }

            if (_isFreed || _state != RenderState.Clean)
            {
                return;
            }

            _state = RenderState.Queued;
            delay = UntilNextRender();
        }

        Schedule(delay);
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
        var version = RegionVersion.Of((current?.Number ?? 0) + 1, rendered);
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
            if (isNews || _hasNewcomers)
            {
                Notify(isUpToDate: _state == RenderState.Rendering);
            }

            if (_state == RenderState.RenderingDirty)
            {
                _state = RenderState.Queued;
                delay = UntilNextRender();
            }
            else
            {
                _state = RenderState.Clean;
            }
        }

        if (delay is { } time)
        {
            Schedule(time);
        }
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

        var name = _definition.Name;
        _hub.Metrics.RenderFailed(name);
        LiveLog.RenderFailed(_hub.Logger, exception, name, attempt, delay);
        Schedule(delay);
    }

    private void Notify(bool isUpToDate)
    {
        _hasNewcomers = false;
        foreach (var watch in _watches)
        {
            if (isUpToDate || watch.FirstRendering <= _renderings)
            {
                watch.Stream.Signal(watch.Slot);
            }
            else
            {
                _hasNewcomers = true;
            }
        }
    }

    private TimeSpan UntilNextRender()
    {
        var interval = _hub.Options.MinimumRenderInterval;
        if (interval <= TimeSpan.Zero || _lastRenderStarted == long.MinValue)
        {
            return TimeSpan.Zero;
        }

        var rest = interval - _hub.Time.GetElapsedTime(_lastRenderStarted);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
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

            _timer ??= _hub.CreateTimer(static state =>
            {
                var instance = (RegionInstance)state!;
                instance._hub.Queue.Enqueue(instance);
            }, this);
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }
}

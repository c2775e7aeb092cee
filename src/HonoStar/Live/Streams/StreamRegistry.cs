using System.Runtime.InteropServices;
using HonoStar.Bus;

namespace HonoStar;

/// <summary>The open streams of this node: one clock for all of them, and their end when the application stops.</summary>
internal sealed class StreamRegistry : IDisposable
{
    private static readonly TimeSpan s_longestTick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestRevalidation = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_stopGrace = TimeSpan.FromMilliseconds(500);

    private readonly LiveHub _hub;
    private readonly Lock _gate = new();
    private readonly HashSet<EventStream> _streams = [];
    private readonly Dictionary<UInt128, int> _streamsOfViewers = [];
    private readonly ITimer _clock;
    private readonly ITimer _stopClock;
    private readonly CancellationTokenRegistration _registration;
    private bool _isStopping;

    public StreamRegistry(LiveHub hub, CancellationToken stopping)
    {
        _hub = hub;
        _clock = hub.Time.CreateIdleTimer(static state => ((StreamRegistry)state!).Tick(), this);
        _stopClock = hub.Time.CreateIdleTimer(static state => ((StreamRegistry)state!).AbortAll(), this);
        _registration = stopping.UnsafeRegister(static state => ((StreamRegistry)state!).StopAll(), this);
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _streams.Count;
            }
        }
    }

    /// <summary>Adds a stream, if it is admitted.</summary>
    public StreamAdmission TryAdd(EventStream stream)
    {
        lock (_gate)
        {
            var admission = Admit(stream.Viewer);
            if (admission != StreamAdmission.Admitted)
            {
                return admission;
            }

            _streams.Add(stream);
            if (_streams.Count == 1)
            {
                var heartbeat = _hub.Options.HeartbeatInterval;
                var tick = heartbeat < s_longestTick ? heartbeat : s_longestTick;
                _clock.Change(tick, tick);
            }
        }

        _hub.Metrics.StreamsChanged(1);
        return StreamAdmission.Admitted;
    }

    public void Remove(EventStream stream)
    {
        lock (_gate)
        {
            _streams.Remove(stream);
            Leave(stream.Viewer);
            if (_streams.Count == 0)
            {
                _clock.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        _hub.Metrics.StreamsChanged(-1);
    }

    /// <summary>Ends the streams of a viewer or of a browser; the tabs connect anew, as whoever they are now.</summary>
    /// <param name="key">A <see cref="Viewer.Key"/> or a <see cref="BrowserKey"/>; not zero, which stands for no one in particular.</param>
    public void EndOf(UInt128 key)
    {
        lock (_gate)
        {
            foreach (var stream in _streams)
            {
                if (stream.Viewer.Key == key || stream.Browser == key)
                {
                    stream.Stop();
                }
            }
        }
    }

    /// <summary>Messages were lost, and one may have said that a viewer is no longer who they were: each is asked for anew.</summary>
    public void RevalidateAll()
    {
        lock (_gate)
        {
            foreach (var stream in _streams)
            {
                stream.RevalidateWithin(TimeSpan.Zero, s_longestRevalidation);
            }
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _clock.Dispose();
        _stopClock.Dispose();
    }

    private StreamAdmission Admit(Viewer viewer)
    {
        if (_isStopping)
        {
            return StreamAdmission.Stopping;
        }

        if (_streams.Count >= _hub.Options.MaxStreams)
        {
            return StreamAdmission.NodeIsFull;
        }

        if (viewer.IsAuthenticated)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_streamsOfViewers, viewer.Key, out _);
            if (count >= _hub.Options.MaxStreamsPerViewer)
            {
                return StreamAdmission.ViewerIsFull;
            }

            count++;
        }

        return StreamAdmission.Admitted;
    }

    private void Leave(Viewer viewer)
    {
        if (!viewer.IsAuthenticated)
        {
            return;
        }

        if (--CollectionsMarshal.GetValueRefOrAddDefault(_streamsOfViewers, viewer.Key, out _) == 0)
        {
            _streamsOfViewers.Remove(viewer.Key);
        }
    }

    private void Tick()
    {
        lock (_gate)
        {
            var hasReopened = false;
            foreach (var stream in _streams)
            {
                stream.Tick();

                // One at a time: they would all want the same memory.
                hasReopened = hasReopened || stream.TryReopen();
            }
        }
    }

    private void StopAll()
    {
        lock (_gate)
        {
            _isStopping = true;
            foreach (var stream in _streams)
            {
                stream.Stop();
            }
        }

        // A client that takes no bytes would hold the application up.
        _stopClock.Change(s_stopGrace, Timeout.InfiniteTimeSpan);
    }

    private void AbortAll()
    {
        // Under the lock: the request of a stream that has left may serve another by now.
        lock (_gate)
        {
            foreach (var stream in _streams.ToArray())
            {
                stream.Abort();
            }
        }
    }
}

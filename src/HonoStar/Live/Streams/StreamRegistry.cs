using HonoStar.Bus;

namespace HonoStar;

/// <summary>The open streams of this node: one clock for all of them, and their end when the application stops.</summary>
internal sealed class StreamRegistry : IDisposable
{
    private static readonly TimeSpan s_longestTick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_stopGrace = TimeSpan.FromMilliseconds(500);

    private readonly LiveHub _hub;
    private readonly Lock _gate = new();
    private readonly HashSet<EventStream> _streams = [];
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

    /// <summary>Adds a stream; <see langword="false"/> when the application is stopping.</summary>
    public bool TryAdd(EventStream stream)
    {
        lock (_gate)
        {
            if (_isStopping)
            {
                return false;
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
        return true;
    }

    public void Remove(EventStream stream)
    {
        lock (_gate)
        {
            _streams.Remove(stream);
            if (_streams.Count == 0)
            {
                _clock.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        _hub.Metrics.StreamsChanged(-1);
    }

    /// <summary>Ends the streams of a viewer who has signed out, or may do less than before; the tabs connect anew, as whoever they are now.</summary>
    /// <param name="viewer">The viewer's <see cref="Viewer.Key"/>.</param>
    public void EndOf(UInt128 viewer)
    {
        lock (_gate)
        {
            foreach (var stream in _streams)
            {
                if (stream.Viewer.Key == viewer)
                {
                    stream.Stop();
                }
            }
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _clock.Dispose();
        _stopClock.Dispose();
    }

    private void Tick()
    {
        lock (_gate)
        {
            foreach (var stream in _streams)
            {
                stream.Tick();
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
        EventStream[] streams;
        lock (_gate)
        {
            streams = [.. _streams];
        }

        foreach (var stream in streams)
        {
            stream.Abort();
        }
    }
}

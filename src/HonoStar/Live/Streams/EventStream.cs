using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// The stream of one tab, or of all tabs of one browser. It knows which of its watches have something newer, not what: when it gets to
/// write, it takes the newest version of each. So its memory is bounded, and a client that reads slowly skips states instead of piling them up.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a stream of events, as the protocol calls it.")]
internal sealed class EventStream
{
    private static readonly ReadOnlyMemory<byte> s_heartbeat = ": \n\n"u8.ToArray();

    private readonly LiveHub _hub;
    private readonly HttpContext _http;
    private readonly PipeWriter _output;
    private readonly Func<EventStream, ReadOnlyMemory<byte>> _renew;
    private readonly List<Watch?> _watches;
    private readonly List<StreamTab> _tabs = [];
    private readonly StreamSignal _signal = new();

    private bool _hasInner;
    private bool _isDropped;
    private RegionVersion? _traced;
    private long _writingSince;
    private long _lastWrite;
    private long _lastRenewal;

    /// <summary>Makes a stream.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="http">The request.</param>
    /// <param name="viewer">Who watches.</param>
    /// <param name="capacity">How many watches there are to begin with.</param>
    /// <param name="renew">Makes the event that renews the stream's subscription.</param>
    public EventStream(LiveHub hub, HttpContext http, Viewer viewer, int capacity, Func<EventStream, ReadOnlyMemory<byte>> renew)
    {
        _hub = hub;
        _http = http;
        _output = http.Response.BodyWriter;
        _renew = renew;
        _watches = new List<Watch?>(capacity);
        Viewer = viewer;
        _lastWrite = _lastRenewal = hub.Time.GetTimestamp();
    }

    public Viewer Viewer { get; }

    /// <summary>The tabs that it serves. Only for code that the stream itself calls.</summary>
    public IReadOnlyList<StreamTab> Tabs => _tabs;

    /// <summary>What the stream watches. Only for code that the stream itself calls.</summary>
    public IEnumerable<Watch> Watches => _watches.OfType<Watch>();

    /// <summary>A watch may have a newer version. Called from any thread.</summary>
    public void Signal(int slot) => _signal.Set(slot);

    /// <summary>Ends the stream, soon. Called from any thread.</summary>
    public void Stop() => _signal.Set(StreamWish.Stop);

    /// <summary>Ends the stream at once. Called from any thread.</summary>
    public void Abort()
    {
        _signal.Set(StreamWish.Stop);
        _http.Abort();
    }

    /// <summary>Looks at the clock: called about once a second.</summary>
    public void Tick()
    {
        var since = Volatile.Read(ref _writingSince);
        if (since != 0)
        {
            // Once: the write may take until after the next look to fail.
            if (!_isDropped && _hub.Time.GetElapsedTime(since) >= _hub.Options.WriteTimeout)
            {
                _isDropped = true;
                _hub.Metrics.Dropped();
                LiveLog.WriteTimedOut(_hub.Logger, _hub.Options.WriteTimeout);
                Abort();
            }

            return;
        }

        if (_hub.Time.GetElapsedTime(Volatile.Read(ref _lastRenewal)) >= _hub.Options.MaxAge / 2)
        {
            _signal.Set(StreamWish.Renewal);
        }
        else if (_hub.Time.GetElapsedTime(Volatile.Read(ref _lastWrite)) >= _hub.Options.HeartbeatInterval)
        {
            _signal.Set(StreamWish.Heartbeat);
        }
    }

    /// <summary>Serves a tab, too. Only before <see cref="RunAsync"/>.</summary>
    public void Add(StreamTab tab) => _tabs.Add(tab);

    /// <summary>Begins to watch an instance for a tab. Only before <see cref="RunAsync"/>, or by the stream itself.</summary>
    public Watch Attach(StreamTab tab, RegionDefinition region, RegionValues values, RegionSetting setting, string elementId, ulong knownHash)
    {
        var slot = _watches.FindIndex(watch => watch?.Tab == tab && watch.ElementId == elementId);
        if (slot < 0)
        {
            slot = _watches.IndexOf(null);
        }

        if (slot < 0)
        {
            slot = _watches.Count;
            _watches.Add(null);
        }
        else if (_watches[slot] is { } replaced)
        {
            _hub.Unwatch(replaced);
        }

        // In its place first: the instance may signal at once, from another thread, and only this one takes signals.
        return _watches[slot] = _hub.Watch(this, tab, slot, region, InstanceKey.Of(region, values, Viewer, setting), elementId, knownHash);
    }

    /// <summary>Writes until the client goes or the stream is stopped.</summary>
    public async Task RunAsync()
    {
        var cancellation = _http.RequestAborted;
        await using var registration = cancellation.UnsafeRegister(static stream => ((EventStream)stream!).Stop(), this);
        try
        {
            while (true)
            {
                await _signal.WaitAsync();
                var wishes = _signal.TakeWishes();
                if ((wishes & StreamWish.Stop) != 0)
                {
                    return;
                }

                while (_signal.TryTakeSlot(out var slot))
                {
                    if (TakeNews(slot) is not { IsEmpty: false } news)
                    {
                        continue;
                    }

                    // Not a method of its own: every stream that waits would keep one more state machine.
                    BeginWrite();
                    var sent = await _watches[slot]!.Tab.WriteAsync(_output, news, cancellation);
                    EndWrite();
                    if (sent.IsCompleted || sent.IsCanceled)
                    {
                        return;
                    }
                }

                if ((wishes & (StreamWish.Renewal | StreamWish.Heartbeat)) != 0)
                {
                    BeginWrite();
                    var sent = await _output.WriteAsync(Upkeep(wishes), cancellation);
                    EndWrite();
                    if (sent.IsCompleted || sent.IsCanceled)
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException || cancellation.IsCancellationRequested)
        {
            // The client has gone, which is how streams end.
        }
    }

    /// <summary>Gives up every watch. After <see cref="RunAsync"/>, however it ended.</summary>
    public void Close()
    {
        foreach (var watch in Watches)
        {
            _hub.Unwatch(watch);
        }

        _watches.Clear();
    }

    /// <summary>What a watch is to be sent, taken as sent; empty when the browser has the newest version already.</summary>
    private ReadOnlyMemory<byte> TakeNews(int slot)
    {
        if (_watches[slot] is not { } watch || watch.Instance.Take() is not { } version)
        {
            return default;
        }

        if (watch.KnownNumber > 0 && version.Number > watch.KnownNumber + 1)
        {
            _hub.Metrics.Skipped(version.Number - watch.KnownNumber - 1);
        }

        watch.KnownNumber = version.Number;
        if (version.Hash == watch.KnownHash)
        {
            return default;
        }

        var (news, isWhole) = version.Since(watch.IsCertain ? watch.KnownHash : null);
        watch.KnownHash = version.Hash;
        watch.IsCertain = true;
        if (isWhole && (version.Children.Count > 0 || _hasInner))
        {
            AdoptChildren(watch, version);
        }

        _hub.Metrics.Sent(news.Length, isWhole);
        _traced = LiveTelemetry.IsTraced(version) ? version : null;
        return news;
    }

    /// <summary>
    /// A version brings along the regions inside it, as they were when it was rendered. From now on exactly those are watched, and any
    /// that has changed since is sent behind it.
    /// </summary>
    private void AdoptChildren(Watch outer, RegionVersion version)
    {
        foreach (var child in version.Children)
        {
            var key = InstanceKey.Of(child.Definition, child.Values, Viewer, outer.Instance.Key.Setting);
            var watch = Watches.FirstOrDefault(other => other.Tab == outer.Tab && other.ElementId == child.ElementId);
            if (watch is null || watch.Instance.Key != key)
            {
                if (watch is null && Watches.Count() >= _hub.Options.MaxRegionsPerStream)
                {
                    continue;
                }

                watch = Attach(outer.Tab, child.Definition, child.Values, outer.Instance.Key.Setting, child.ElementId, child.Hash);
            }

            _hasInner = true;
            watch.Outer = outer;
            watch.KnownHash = child.Hash;
            watch.IsCertain = true;
            if (watch.Instance.Current is { } current && current.Hash != child.Hash)
            {
                Signal(watch.Slot);
            }
        }

        for (var slot = 0; slot < _watches.Count; slot++)
        {
            if (_watches[slot] is { } watch && watch.Outer == outer && version.Children.All(child => child.ElementId != watch.ElementId))
            {
                _watches[slot] = null;
                _hub.Unwatch(watch);
            }
        }
    }

    private ReadOnlyMemory<byte> Upkeep(StreamWish wishes)
    {
        if ((wishes & StreamWish.Renewal) == 0)
        {
            return s_heartbeat;
        }

        Volatile.Write(ref _lastRenewal, _hub.Time.GetTimestamp());
        return _renew(this);
    }

    private void BeginWrite() => Volatile.Write(ref _writingSince, _hub.Time.GetTimestamp());

    private void EndWrite()
    {
        if (_traced is { } version)
        {
            LiveTelemetry.Sent(version, _hub.Time.GetElapsedTime(_writingSince));
            _traced = null;
        }

        Volatile.Write(ref _lastWrite, _writingSince);
        Volatile.Write(ref _writingSince, 0);
    }
}

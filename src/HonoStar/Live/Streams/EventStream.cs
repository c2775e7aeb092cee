using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// The stream of one tab, or of all tabs of one browser. It knows which of its watches have something newer, not what: when it gets to
/// write, it takes the newest version of each. So its memory is bounded, and a client that reads slowly skips states instead of piling them up.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a stream of events, as the protocol calls it.")]
internal sealed class EventStream
{
    /// <summary>A large event is written in pieces: a client that takes some of it is slow, not dead.</summary>
    private const int LongestWrite = 32 * 1024;

    /// <summary>A stream without events for so long gives the memory of its encoder to another.</summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromMinutes(2);

    private static readonly ReadOnlyMemory<byte> s_heartbeat = ": \n\n"u8.ToArray();

    private readonly LiveHub _hub;
    private readonly HttpContext _http;
    private readonly PipeWriter _output;
    private readonly BrotliOutput? _brotli;
    private readonly Func<EventStream, ReadOnlyMemory<byte>> _renew;
    private readonly List<Watch?> _watches;
    private readonly List<StreamTab> _tabs = [];
    private readonly StreamSignal _signal = new();

    /// <summary>When the viewer's session ends by itself, if it does.</summary>
    private readonly DateTimeOffset? _expires;

    /// <summary>Whether it is our client's, which opens a stream that ended cleanly anew, with what was renewed.</summary>
    private readonly bool _canReopen;

    private StreamMessages? _messages;
    private StreamWish _wishes;
    private bool _hasInner;
    private bool _isDropped;
    private RegionVersion? _traced;
    private long _writingSince;
    private long _lastEvent;
    private long _lastWrite;
    private long _lastRenewal;

    /// <summary>When its viewer is asked for anew. Only the registry's clock looks at it.</summary>
    private long _revalidation = long.MaxValue;

    /// <summary>Makes a stream.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="http">The request.</param>
    /// <param name="viewer">Who watches.</param>
    /// <param name="capacity">How many watches there are to begin with.</param>
    /// <param name="brotli">How it is compressed, if it is.</param>
    /// <param name="renew">Makes the event that renews the stream's subscription.</param>
    public EventStream(
        LiveHub hub,
        HttpContext http,
        Viewer viewer,
        int capacity,
        BrotliOutput? brotli,
        Func<EventStream, ReadOnlyMemory<byte>> renew)
    {
        _hub = hub;
        _http = http;
        _output = http.Response.BodyWriter;
        _brotli = brotli;
        _renew = renew;
        _watches = new List<Watch?>(capacity);
        Viewer = viewer;
        Browser = BrowserKey.Of(http.Request);
        _expires = http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        _canReopen = http.Request.Headers.ContainsKey(EventStreamEndpoint.HeaderName) && !http.Request.Query.ContainsKey(EventStreamEndpoint.OfficialScript);
        _lastEvent = _lastWrite = _lastRenewal = hub.Time.GetTimestamp();
        var interval = hub.Options.RevalidationInterval;
        RevalidateWithin(interval * 0.8, interval);
    }

    public Viewer Viewer { get; }

    /// <summary>The tabs that it serves. Only for code that the stream itself calls.</summary>
    public IReadOnlyList<StreamTab> Tabs => _tabs;

    /// <summary>Whose browser it goes to, signed in or not.</summary>
    public UInt128 Browser { get; }

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

        if (_expires <= _hub.Time.GetUtcNow())
        {
            Stop();
        }
        else if (_revalidation <= _hub.Time.GetTimestamp())
        {
            // With what the browser then shows, if the client can: nothing is sent again.
            _signal.Set(_canReopen ? StreamWish.Reopen : StreamWish.Stop);
        }
        else if (_hub.Time.GetElapsedTime(Volatile.Read(ref _lastRenewal)) >= _hub.Options.MaxAge / 2)
        {
            _signal.Set(StreamWish.Renewal);
        }
        else if (_hub.Time.GetElapsedTime(Volatile.Read(ref _lastWrite)) >= _hub.Options.HeartbeatInterval)
        {
            _signal.Set(StreamWish.Heartbeat);
        }

        if (_brotli is { IsEncoding: true } && _hub.Time.GetElapsedTime(Volatile.Read(ref _lastEvent)) >= s_quiet)
        {
            _signal.Set(StreamWish.Release);
        }
    }

    /// <summary>
    /// Lets the client open the stream anew at a random moment: who watches and what they may see is then decided again. A stream of nobody
    /// in particular stays, and so do all when that is not wanted.
    /// </summary>
    public void RevalidateWithin(TimeSpan least, TimeSpan most)
    {
        if (Viewer.IsAuthenticated && _hub.Options.RevalidationInterval > TimeSpan.Zero)
        {
            var delay = least + ((most - least) * Random.Shared.NextDouble());
            var moment = _hub.Time.GetTimestamp() + (long)(delay.TotalSeconds * _hub.Time.TimestampFrequency);
            _revalidation = Math.Min(_revalidation, moment);
        }
    }

    /// <summary>Ends the stream for its client to open it anew, if it would then be compressed and that is worth it.</summary>
    public bool TryReopen()
    {
        if (!_canReopen || _brotli is not { IsWorthReopening: true })
        {
            return false;
        }

        _signal.Set(StreamWish.Reopen);
        return true;
    }

    /// <summary>Serves a tab, too. Only before <see cref="RunAsync"/>.</summary>
    public void Add(StreamTab tab)
    {
        _tabs.Add(tab);
        _hub.Tabs.Add(this, tab);
    }

    /// <summary>Sends events besides the regions; <see langword="false"/> when too many wait already. Called from any thread.</summary>
    public bool Send(ReadOnlyMemory<byte> events)
    {
        var messages = LazyInitializer.EnsureInitialized(ref _messages, static () => new StreamMessages());
        if (!messages.TryAdd(events))
        {
            return false;
        }

        _signal.Set(StreamWish.Message);
        return true;
    }

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
                while (TakeNext() is { IsEmpty: false } next)
                {
                    // Not a method of its own: every stream that waits would keep one more state machine.
                    for (var rest = next; !rest.IsEmpty;)
                    {
                        var length = Math.Min(rest.Length, LongestWrite);
                        BeginWrite();
                        var sent = await WriteAsync(rest[..length], cancellation);
                        EndWrite();
                        if (sent.IsCompleted || sent.IsCanceled)
                        {
                            return;
                        }

                        rest = rest[length..];
                    }
                }

                if ((_wishes & StreamWish.Stop) != 0)
                {
                    if (_brotli is not null)
                    {
                        _output.Write(BrotliOutput.End);
                    }

                    return;
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
        _brotli?.Dispose();
        foreach (var tab in _tabs)
        {
            _hub.Tabs.Remove(this, tab);
        }

        foreach (var watch in Watches)
        {
            _hub.Unwatch(watch);
        }

        _watches.Clear();
    }

    /// <summary>Writes the first comment. Headers before, everything else after it.</summary>
    public void Begin()
    {
        if (_brotli is null)
        {
            _output.Write(": open\n\n"u8);
            return;
        }

        _http.Response.Headers.ContentEncoding = "br";
        _http.Response.Headers.Vary = "Accept-Encoding";
        _output.Write(BrotliOutput.Opening.Span);
    }

    /// <summary>Sends what was written. Only before <see cref="RunAsync"/>.</summary>
    public ValueTask<FlushResult> FlushAsync(CancellationToken cancellation)
    {
        _brotli?.Flush(_output);
        return _output.FlushAsync(cancellation);
    }

    /// <summary>Writes something small, together with what is written next. Only before <see cref="RunAsync"/>, or by the stream itself.</summary>
    public void Put(ReadOnlySpan<byte> bytes)
    {
        if (_brotli is null)
        {
            _output.Write(bytes);
        }
        else
        {
            _brotli.Write(_output, bytes);
        }
    }

    private ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        _brotli is null ? _output.WriteAsync(bytes, cancellation)
        : bytes.Equals(s_heartbeat) ? _output.WriteAsync(BrotliOutput.Heartbeat, cancellation)
        : _brotli.WriteAsync(_output, bytes.Span, cancellation);

    /// <summary>What is to be written next, taken as written; empty when there is nothing, or the stream is to end.</summary>
    private ReadOnlyMemory<byte> TakeNext()
    {
        _wishes |= _signal.TakeWishes();
        if ((_wishes & StreamWish.Stop) != 0)
        {
            return default;
        }

        if ((_wishes & StreamWish.Release) != 0)
        {
            _wishes &= ~StreamWish.Release;
            _brotli?.Release();
        }

        if (_messages?.Take() is { IsEmpty: false } message)
        {
            Volatile.Write(ref _lastEvent, _hub.Time.GetTimestamp());
            return message;
        }

        while (_signal.TryTakeSlot(out var slot))
        {
            if (TakeNews(slot) is { IsEmpty: false } news)
            {
                Volatile.Write(ref _lastEvent, _hub.Time.GetTimestamp());
                return _watches[slot]!.Tab.Address(news);
            }
        }

        var wishes = _wishes;
        _wishes = StreamWish.None;
        if ((wishes & StreamWish.Reopen) != 0)
        {
            _wishes = StreamWish.Stop;
        }

        return (wishes & (StreamWish.Renewal | StreamWish.Reopen | StreamWish.Heartbeat)) != 0 ? Upkeep(wishes) : default;
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
        if ((wishes & (StreamWish.Renewal | StreamWish.Reopen)) == 0)
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

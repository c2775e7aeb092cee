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
/// Whoever has something for a stream that rests writes it; the method that runs the stream is needed only where there is something to wait for.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a stream of events, as the protocol calls it.")]
internal sealed class EventStream : IThreadPoolWorkItem
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
    private readonly List<StreamTab> _tabs = [];
    private readonly StreamHandover _handover = new();
    private readonly CancellationToken _cancellation;

    /// <summary>When the viewer's session ends by itself, if it does.</summary>
    private readonly DateTimeOffset? _expires;

    /// <summary>Whether it is our client's, which opens a stream that ended cleanly anew, with what was renewed.</summary>
    private readonly bool _canReopen;

    private StreamSignal _signal;
    private Watch?[] _watches;
    private StreamMessages? _messages;
    private StreamWish _wishes;

    /// <summary>What remains of an event of which a piece is under way.</summary>
    private ReadOnlyMemory<byte> _rest;

    /// <summary>The write that is under way, if one is.</summary>
    private ValueTask<FlushResult> _write;
    private bool _isOver;

    /// <summary>Whether it serves several tabs.</summary>
    private bool _isShared;
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
        _cancellation = http.RequestAborted;
        _signal = new StreamSignal(hub.Options.MaxRegionsPerStream);
        _brotli = brotli;
        _renew = renew;
        _watches = new Watch?[capacity];
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
    public void Signal(int slot)
    {
        if (_signal.Set(slot))
        {
            GoOnElsewhere();
        }
    }

    /// <summary>
    /// A watch has a newer version: as <see cref="Signal"/>, but if nobody writes the stream it is written at once, on this thread, as far
    /// as that neither needs waiting nor takes long. Called from any thread that holds no lock.
    /// </summary>
    public void Deliver(int slot)
    {
        if (!_signal.Set(slot))
        {
            return;
        }

        if (_brotli is null or { IsPlain: true })
        {
            GoOn();
        }
        else
        {
            GoOnElsewhere();
        }
    }

    /// <summary>Ends the stream, soon. Called from any thread.</summary>
    public void Stop() => Ask(StreamWish.Stop);

    /// <summary>Ends the stream at once. Called from any thread.</summary>
    public void Abort()
    {
        Stop();
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
            Ask(_canReopen ? StreamWish.Reopen : StreamWish.Stop);
        }
        else if (_hub.Time.GetElapsedTime(Volatile.Read(ref _lastRenewal)) >= _hub.Options.MaxAge / 2)
        {
            Ask(StreamWish.Renewal);
        }
        else if (_hub.Time.GetElapsedTime(Volatile.Read(ref _lastWrite)) >= _hub.Options.HeartbeatInterval)
        {
            Ask(StreamWish.Heartbeat);
        }

        if (_brotli is { IsEncoding: true } && _hub.Time.GetElapsedTime(Volatile.Read(ref _lastEvent)) >= s_quiet)
        {
            Ask(StreamWish.Release);
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

        Ask(StreamWish.Reopen);
        return true;
    }

    /// <summary>Serves a tab, too. Only before <see cref="RunAsync"/>.</summary>
    public void Add(StreamTab tab)
    {
        _tabs.Add(tab);
        _isShared = tab.Line.Length > 0;
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

        Ask(StreamWish.Message);
        return true;
    }

    /// <summary>Begins to watch an instance for a tab. Only before <see cref="RunAsync"/>, or by the stream itself.</summary>
    public Watch Attach(StreamTab tab, RegionDefinition region, RegionValues values, RegionSetting setting, string elementId, ulong knownHash)
    {
        var slot = Array.FindIndex(_watches, watch => watch?.Tab == tab && watch.ElementId == elementId);
        if (slot < 0)
        {
            slot = Array.IndexOf(_watches, null);
        }

        if (slot < 0)
        {
            slot = _watches.Length;
            Array.Resize(ref _watches, slot + 1);
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
        await using var registration = _cancellation.UnsafeRegister(static stream => ((EventStream)stream!).Stop(), this);
        try
        {
            while (!_isOver)
            {
                // Most of what a stream sends is written by those who have something for it, without this method.
                _handover.Prepare();
                if (TryWriteAll())
                {
                    await _handover.WaitAsync();
                }

                if (!_isOver)
                {
                    EndWrite(await _write, _writingSince);
                    Volatile.Write(ref _writingSince, 0);
                }
            }
        }
        catch (Exception exception) when (exception is IOException || _cancellation.IsCancellationRequested)
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

        _watches = [];
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

    private void Ask(StreamWish wish)
    {
        if (_signal.Set(wish))
        {
            GoOnElsewhere();
        }
    }

    /// <summary>Writes, having the turn, on another thread: who has something for the stream may hold a lock, or have others to tell.</summary>
    private void GoOnElsewhere() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    void IThreadPoolWorkItem.Execute() => GoOn();

    /// <summary>Writes, having the turn, and leaves the rest to the method that runs the stream if there is something to wait for.</summary>
    private void GoOn()
    {
        if (!TryWriteAll())
        {
            _handover.Complete();
        }
    }

    /// <summary>
    /// Writes all there is, having the turn, and gives that up. <see langword="false"/>, with the turn kept: a write has to be waited for,
    /// or the stream is over.
    /// </summary>
    [SuppressMessage("Reliability", "CA2012", Justification = "Consumed once: by the method that runs the stream.")]
    private bool TryWriteAll()
    {
        try
        {
            do
            {
                if (!TryWriteDue())
                {
                    return false;
                }
            }
            while (!_signal.TryRest());

            return true;
        }
        catch (Exception exception)
        {
            // Thrown where it is waited for.
            _write = ValueTask.FromException<FlushResult>(exception);
            return false;
        }
    }

    /// <summary>Writes what there is by now.</summary>
    [SuppressMessage("Reliability", "CA2012", Justification = "Consumed once: here if it has ended, otherwise by the method that runs the stream.")]
    private bool TryWriteDue()
    {
        // A piece of an event was waited for, and this remains of it.
        var rest = _rest;
        while (!rest.IsEmpty || !(rest = TakeNext()).IsEmpty)
        {
            var piece = rest[..Math.Min(rest.Length, LongestWrite)];
            rest = rest[piece.Length..];
            var start = _hub.Time.GetTimestamp();
            var write = WriteAsync(piece);
            if (!write.IsCompletedSuccessfully)
            {
                _rest = rest;
                _write = write;
                Volatile.Write(ref _writingSince, start);
                return false;
            }

            EndWrite(write.Result, start);
            if (_isOver)
            {
                return false;
            }
        }

        _rest = default;
        if ((_wishes & StreamWish.Stop) == 0)
        {
            return true;
        }

        if (_brotli is not null)
        {
            _output.Write(BrotliOutput.End);
        }

        _isOver = true;
        return false;
    }

    private ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> bytes) =>
        _brotli is null ? _output.WriteAsync(bytes, _cancellation)
        : bytes.Equals(s_heartbeat) ? _output.WriteAsync(BrotliOutput.Heartbeat, _cancellation)
        : _brotli.WriteAsync(_output, bytes.Span, _cancellation);

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
            NoteEvent();
            return message;
        }

        while (_signal.TryTakeSlot(out var slot))
        {
            if (TakeNews(slot) is { IsEmpty: false } news)
            {
                NoteEvent();
                return _isShared ? _watches[slot]!.Tab.Address(news) : news;
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

    /// <summary>Its encoder, if it may have one, is in use.</summary>
    private void NoteEvent()
    {
        if (_brotli is not null)
        {
            Volatile.Write(ref _lastEvent, _hub.Time.GetTimestamp());
        }
    }

    /// <summary>What a watch is to be sent, taken as sent; empty when the browser has the newest version already.</summary>
    private ReadOnlyMemory<byte> TakeNews(int slot)
    {
        if (_watches[slot] is not { } watch || watch.Instance.Take(watch) is not { } version)
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

        for (var slot = 0; slot < _watches.Length; slot++)
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

    private void EndWrite(FlushResult sent, long start)
    {
        if (_traced is { } version)
        {
            LiveTelemetry.Sent(version, _hub.Time.GetElapsedTime(start));
            _traced = null;
        }

        Volatile.Write(ref _lastWrite, start);
        _isOver = sent.IsCompleted || sent.IsCanceled;
    }
}

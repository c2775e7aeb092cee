using System.Threading.Channels;

namespace HonoStar.Bus;

/// <summary>
/// Messages that wait for one reader. Bounded in number and in bytes: what does not fit is dropped, and the reader is told. A dirty mark
/// of a topic that has one waiting already is not kept twice.
/// </summary>
internal sealed class MessageQueue(int maxMessages, int maxBytes)
{
    private const int MaxBatch = 256;

    private readonly Lock _gate = new();
    private readonly Queue<BusMessage> _waiting = new();
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private readonly Channel<bool> _isFilled = Channel.CreateBounded<bool>(1);
    private readonly List<Flush> _flushes = [];
    private long _bytes;
    private long _added;
    private long _finished;
    private int _taken;
    private bool _hasDropped;
    private bool _isOwningUp;

    /// <summary>Whether nothing waits and nothing that was taken is unfinished.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count == 0 && _taken == 0 && !_hasDropped;
            }
        }
    }

    /// <summary>Adds a message.</summary>
    /// <returns>Whether it will be read, or one that says the same.</returns>
    public bool Add(BusMessage message)
    {
        lock (_gate)
        {
            if (message.IsMark && _marks.Contains(message.Topic))
            {
                return true;
            }

            var fits = _waiting.Count < maxMessages && _bytes + message.Payload.Length <= maxBytes;
            if (fits)
            {
                _waiting.Enqueue(message);
                _added++;
                _bytes += message.Payload.Length;
                if (message.IsMark)
                {
                    _marks.Add(message.Topic);
                }
            }
            else
            {
                _hasDropped = true;
                FailFlushes();
            }

            Wake();
            return fits;
        }
    }

    /// <summary>Tells the reader that something was dropped that never came this far.</summary>
    public void AddDropped()
    {
        lock (_gate)
        {
            _hasDropped = true;
            Wake();
        }
    }

    /// <summary>Waits until there is something to read.</summary>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The oldest messages, and whether any was dropped since the last time.</returns>
    public async Task<(List<BusMessage> Messages, bool HasDropped)> TakeAsync(CancellationToken cancellation)
    {
        await _isFilled.Reader.ReadAsync(cancellation);
        lock (_gate)
        {
            var messages = new List<BusMessage>(Math.Min(_waiting.Count, MaxBatch));
            while (messages.Count < MaxBatch && _waiting.TryDequeue(out var message))
            {
                _bytes -= message.Payload.Length;
                if (message.IsMark)
                {
                    _marks.Remove(message.Topic);
                }

                messages.Add(message);
            }

            if (_waiting.Count > 0)
            {
                Wake();
            }

            _taken = messages.Count;
            var hasDropped = _hasDropped;
            _hasDropped = false;
            _isOwningUp = hasDropped;
            return (messages, hasDropped);
        }
    }

    /// <summary>What was taken is dealt with.</summary>
    public void Finish()
    {
        lock (_gate)
        {
            _finished += _taken;
            _taken = 0;
            _isOwningUp = false;
            for (var i = _flushes.Count - 1; i >= 0; i--)
            {
                if (_flushes[i].Target <= _finished)
                {
                    _flushes[i].Done.TrySetResult(true);
                    _flushes.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>Waits until everything that was added so far is dealt with.</summary>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>Whether it is; <see langword="false"/> when some was dropped, or is returned meanwhile.</returns>
    public async Task<bool> FlushAsync(CancellationToken cancellation)
    {
        Flush flush;
        lock (_gate)
        {
            if (_hasDropped || _isOwningUp || _finished == _added)
            {
                return !_hasDropped && !_isOwningUp;
            }

            flush = new Flush(_added, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
            _flushes.Add(flush);
        }

        try
        {
            return await flush.Done.Task.WaitAsync(cancellation);
        }
        finally
        {
            lock (_gate)
            {
                _flushes.Remove(flush);
            }
        }
    }

    /// <summary>
    /// What was taken could not be dealt with: marks wait again, since one too many harms nobody; messages that must not come twice are
    /// dropped.
    /// </summary>
    /// <returns>How many were dropped.</returns>
    public int Return(List<BusMessage> messages, bool hasDropped)
    {
        var dropped = 0;
        lock (_gate)
        {
            FailFlushes();
        }

        foreach (var message in messages)
        {
            if (!message.IsMark || !Add(message))
            {
                dropped++;
            }
        }

        if (dropped > 0 || hasDropped)
        {
            AddDropped();
        }

        Finish();
        return dropped;
    }

    private void Wake() => _isFilled.Writer.TryWrite(true);

    private void FailFlushes()
    {
        foreach (var flush in _flushes)
        {
            flush.Done.TrySetResult(false);
        }

        _flushes.Clear();
    }

    private sealed record Flush(long Target, TaskCompletionSource<bool> Done);
}

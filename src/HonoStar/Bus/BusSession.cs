using System.Buffers;
using System.Buffers.Binary;

namespace HonoStar.Bus;

/// <summary>
/// One connection's life: sends what waits, hears its own beats, and ends with the first sign that something is wrong. What was not
/// confirmed by then waits for the next.
/// </summary>
internal sealed class BusSession(TransportBus bus) : IBusReceiver, IDisposable
{
    private const int BeatsUntilLost = 3;

    private readonly CancellationTokenSource _ended = new();
    private readonly string _lostSubject = TopicSubject.OfLost(bus.Options.Prefix);
    private readonly string _beatSubject = TopicSubject.OfBeat(bus.Options.Prefix, bus.Node);
    private IBusConnection? _connection;
    private Exception? _failure;
    private long _lastBeat;

    private TimeSpan Patience => bus.Options.BeatInterval * BeatsUntilLost;

    /// <summary>Connects, and listens to what nodes say to each other.</summary>
    public async Task OpenAsync(IBusTransport transport, CancellationToken cancellation)
    {
        _connection = await transport.ConnectAsync(this, cancellation);
        await _connection.SubscribeAsync(_lostSubject, cancellation).WaitAsync(Patience, bus.Time, cancellation);
        await _connection.SubscribeAsync(_beatSubject, cancellation).WaitAsync(Patience, bus.Time, cancellation);
    }

    /// <summary>Works until the connection is lost.</summary>
    /// <exception cref="Exception">Why it was lost, or that the node stops.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var stopping = cancellation.UnsafeRegister(static session => ((BusSession)session!).End(null), this);
        _lastBeat = bus.Time.GetTimestamp();
        Task[] work = [RunUntilEndAsync(SendAsync), RunUntilEndAsync(BeatAsync), RunUntilEndAsync(WatchAsync)];
        await Task.WhenAll(work);
        ThrowIfEnded();
    }

    /// <summary>Says why the connection was lost, if it was.</summary>
    public void ThrowIfEnded()
    {
        if (_ended.IsCancellationRequested)
        {
            throw _failure ?? new OperationCanceledException();
        }
    }

    /// <summary>Subscribes to a subject or ends that; <see langword="false"/> when the connection is lost, and everything with it.</summary>
    public async Task<bool> TrySubscribeAsync(string subject, bool isWanted)
    {
        try
        {
            var step = isWanted
                ? _connection!.SubscribeAsync(subject, _ended.Token)
                : _connection!.UnsubscribeAsync(subject, _ended.Token);
            await step.WaitAsync(Patience, bus.Time, _ended.Token);
            return true;
        }
        catch (Exception exception)
        {
            End(exception);
            return false;
        }
    }

    public void Receive(string subject, ReadOnlySequence<byte> bytes)
    {
        if (_ended.IsCancellationRequested || !BusFormat.TryRead(bytes, out var node, out var traceParent, out var payload))
        {
            return;
        }

        if (node == bus.Node)
        {
            if (subject == _beatSubject && payload.Length == sizeof(long))
            {
                TakeBeat(BinaryPrimitives.ReadInt64LittleEndian(payload));
            }
        }
        else if (subject == _lostSubject)
        {
            bus.Incoming.AddDropped();
        }
        else
        {
            bus.TakeIn(subject, payload, traceParent);
        }
    }

    public void Missed() => bus.Incoming.AddDropped();

    /// <summary>The connection is of no use any more.</summary>
    public void End(Exception? failure)
    {
        if (!_ended.IsCancellationRequested)
        {
            _failure ??= failure;
            _ended.Cancel();
        }
    }

    /// <summary>Gives the connection up, however long that takes.</summary>
    public void Dispose()
    {
        End(null);
        if (_connection is { } connection)
        {
            _ = CloseAsync(connection);
        }

        static async Task CloseAsync(IBusConnection connection)
        {
            try
            {
                await connection.DisposeAsync();
            }
            catch (Exception)
            {
                // It was lost before; there is nothing to be done about it.
            }
        }
    }

    private async Task RunUntilEndAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_ended.Token);
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    private async Task WatchAsync(CancellationToken ended)
    {
        await _connection!.Closed.WaitAsync(ended);
        throw new IOException("The connection was closed.");
    }

    private async Task SendAsync(CancellationToken ended)
    {
        var frames = new List<BusFrame>();
        while (true)
        {
            var (messages, hasDropped) = await bus.Outgoing.TakeAsync(ended);
            try
            {
                frames.Clear();
                if (hasDropped)
                {
                    frames.Add(new BusFrame(_lostSubject, BusFormat.Write(bus.Node, null, [])));
                }

                foreach (var message in messages)
                {
                    frames.Add(new BusFrame(
                        TopicSubject.Of(bus.Options.Prefix, message.Topic),
                        BusFormat.Write(bus.Node, message.TraceParent, message.Payload.Span)));
                }

                await PublishAsync(frames, ended);
                bus.Outgoing.Finish();
                bus.Metrics.Published(messages.Count);
            }
            catch (Exception)
            {
                bus.Metrics.Lost(bus.Outgoing.Return(messages, hasDropped));
                throw;
            }
        }
    }

    private async Task BeatAsync(CancellationToken ended)
    {
        while (true)
        {
            var payload = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(payload, bus.Time.GetTimestamp());
            await PublishAsync([new BusFrame(_beatSubject, BusFormat.Write(bus.Node, null, payload))], ended);
            await Task.Delay(bus.Options.BeatInterval, bus.Time, ended);
            if (bus.Time.GetElapsedTime(Volatile.Read(ref _lastBeat)) > Patience)
            {
                throw new TimeoutException($"Nothing has come back from the server for {Patience}.");
            }
        }
    }

    private void TakeBeat(long sent)
    {
        Volatile.Write(ref _lastBeat, bus.Time.GetTimestamp());
        bus.Metrics.Beat(bus.Time.GetElapsedTime(sent));
    }

    private Task PublishAsync(IReadOnlyList<BusFrame> frames, CancellationToken ended) =>
        _connection!.PublishAsync(frames, ended).WaitAsync(Patience, bus.Time, ended);
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HonoStar.Bus;

/// <summary>
/// A bus over a server. It connects in the background, again and again, and gives nobody anything to wait for meanwhile: local subscribers
/// are served at once, what is for other nodes waits in a bounded queue, and after a gap everybody is told by <see cref="Lost"/>.
/// </summary>
internal sealed class TransportBus : IBus, IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan s_firstReconnectDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestConnect = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_longestFlush = TimeSpan.FromSeconds(1);

    private readonly string _name;
    private readonly IBusTransport _transport;
    private readonly ILogger _logger;
    private readonly TopicSubscriptions _subscriptions;
    private readonly Dictionary<string, TopicLink> _links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _topics = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lazy<Task> _work;
    private BusSession? _session;
    private bool _isConnected;
    private bool _isDownLogged;

    /// <summary>Makes a bus that does not connect before it is used or started.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public TransportBus(string name, IBusTransport transport, BusOptions options, TimeProvider time, BusMetrics metrics, ILogger<TransportBus> logger)
    {
        options.ThrowIfInvalid();
        _name = name;
        _transport = transport;
        _logger = logger;
        _subscriptions = new TopicSubscriptions(logger);
        _work = new Lazy<Task>(Work);
        Options = options;
        Time = time;
        Metrics = metrics;
        Incoming = new MessageQueue(options.QueueLength, options.QueueBytes);
        Outgoing = new MessageQueue(options.QueueLength, options.QueueBytes);
    }

    /// <inheritdoc/>
    public event Action? Lost;

    /// <inheritdoc/>
    public bool IsConnected => Volatile.Read(ref _isConnected);

    public BusOptions Options { get; }

    public TimeProvider Time { get; }

    public BusMetrics Metrics { get; }

    /// <summary>What this node is to others; another one after each start.</summary>
    public ulong Node { get; } = (ulong)Random.Shared.NextInt64();

    public MessageQueue Incoming { get; }

    public MessageQueue Outgoing { get; }

    /// <summary>Held for whatever changes links.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The topics that this node listens to, or listened to within the grace time.</summary>
    public IReadOnlyCollection<string> Topics
    {
        get
        {
            lock (Gate)
            {
                return [.. _links.Keys];
            }
        }
    }

    /// <summary>Begins to connect, in the background.</summary>
    public void Start() => _ = _work.Value;

    /// <inheritdoc/>
    public ValueTask PublishAsync(BusMessage message, CancellationToken cancellation = default)
    {
        message.ThrowIfInvalid();
        cancellation.ThrowIfCancellationRequested();
        Start();
        _subscriptions.Deliver(message);
        if (!Outgoing.Add(message))
        {
            Metrics.Lost(1);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> SubscribeAsync(string topic, Action<BusMessage> receive, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(receive);
        cancellation.ThrowIfCancellationRequested();
        Start();
        _subscriptions.Add(topic, receive);
        Task settled;
        lock (Gate)
        {
            settled = LinkOf(topic).Acquire();
        }

        var subscription = new Subscription(this, topic, receive);
        try
        {
            await settled.WaitAsync(cancellation);
            return subscription;
        }
        catch (OperationCanceledException)
        {
            await subscription.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> FlushAsync(CancellationToken cancellation = default)
    {
        Start();
        return await Outgoing.FlushAsync(cancellation);
    }

    /// <summary>Takes in what another node published.</summary>
    public void TakeIn(string subject, byte[] payload, string? traceParent)
    {
        if (!_topics.TryGetValue(subject, out var topic))
        {
            return;
        }

        Metrics.Received();
        if (!Incoming.Add(new BusMessage(topic, payload, traceParent)))
        {
            Metrics.Lost(1);
        }
    }

    /// <summary>Nobody asks for the topic any more, and the server does not send it. Under the lock.</summary>
    public void Forget(TopicLink link)
    {
        _links.Remove(link.Topic);
        _topics.TryRemove(link.Subject, out _);
        link.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Sends what waits, for a second at most, and disconnects.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        var start = Time.GetTimestamp();
        while (IsConnected && !Outgoing.IsIdle && Time.GetElapsedTime(start) < s_longestFlush)
        {
            await Task.Delay(10);
        }

        await _stopping.CancelAsync();
        if (_work.IsValueCreated)
        {
            await Task.WhenAny(_work.Value, Task.Delay(s_longestFlush));
        }

        lock (Gate)
        {
            foreach (var link in _links.Values)
            {
                link.Dispose();
            }
        }
    }

    private Task Work()
    {
        // Neither a request's ambient state nor its thread.
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl) : ExecutionContext.SuppressFlow())
        {
            return Task.WhenAll(Task.Run(ConnectAsync), Task.Run(DeliverAsync));
        }
    }

    private async Task ConnectAsync()
    {
        var attempts = 0;
        while (!_stopping.IsCancellationRequested)
        {
            using var session = new BusSession(this);
            try
            {
                await OpenAsync(session);
                attempts = 0;
                await session.RunAsync(_stopping.Token);
            }
            catch (Exception exception) when (!_stopping.IsCancellationRequested)
            {
                Report(exception);
            }
            catch (Exception)
            {
                // The node stops.
            }

            Leave(session);
            await Task.Delay(ReconnectDelay(attempts++), Time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task OpenAsync(BusSession session)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        patience.CancelAfter(s_longestConnect);
        await session.OpenAsync(_transport, patience.Token);
        Task[] settled;
        lock (Gate)
        {
            _session = session;
            foreach (var link in _links.Values)
            {
                link.Attach(session);
            }

            settled = [.. _links.Values.Select(link => link.Settle())];
        }

        await Task.WhenAll(settled);
        session.ThrowIfEnded();
        ComeUp(hasSubscribers: settled.Length > 0);
    }

    private void Leave(BusSession session)
    {
        if (Interlocked.Exchange(ref _isConnected, false))
        {
            Metrics.ConnectedChanged(-1);
        }

        lock (Gate)
        {
            if (_session == session)
            {
                _session = null;
                foreach (var link in _links.Values.ToArray())
                {
                    link.Detach();
                }
            }
        }
    }

    private void ComeUp(bool hasSubscribers)
    {
        Volatile.Write(ref _isConnected, true);
        Metrics.ConnectedChanged(1);
        if (_isDownLogged)
        {
            _isDownLogged = false;
            BusLog.Recovered(_logger, _name);
        }
        else
        {
            BusLog.Connected(_logger, _name);
        }

        if (hasSubscribers)
        {
            Incoming.AddDropped();
        }
    }

    private void Report(Exception exception)
    {
        if (!_isDownLogged)
        {
            _isDownLogged = true;
            var cause = exception.GetBaseException();
            var reason = cause == exception ? exception.Message : exception.Message + " " + cause.Message;
            BusLog.Unreachable(_logger, _name, cause.GetType().Name, reason);
        }
    }

    private async Task DeliverAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var (messages, hasDropped) = await Incoming.TakeAsync(_stopping.Token);
                foreach (var message in messages)
                {
                    _subscriptions.Deliver(message);
                }

                Incoming.Finish();
                if (hasDropped)
                {
                    RaiseLost();
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void RaiseLost()
    {
        Metrics.Gap();
        foreach (var handler in Delegate.EnumerateInvocationList(Lost))
        {
            try
            {
                handler();
            }
            catch (Exception exception)
            {
                BusLog.LostHandlerFailed(_logger, exception);
            }
        }
    }

    private TopicLink LinkOf(string topic)
    {
        if (!_links.TryGetValue(topic, out var link))
        {
            var subject = TopicSubject.Of(Options.Prefix, topic);
            _links.Add(topic, link = new TopicLink(this, topic, subject));
            _topics[subject] = topic;
            if (_session is { } session)
            {
                link.Attach(session);
            }
        }

        return link;
    }

    private void Release(string topic, Action<BusMessage> receive)
    {
        _subscriptions.Remove(topic, receive);
        lock (Gate)
        {
            if (_links.TryGetValue(topic, out var link))
            {
                link.Release();
            }
        }
    }

    /// <summary>Doubled with each attempt, with a third of it at random: nodes that lost one server do not come back at one time.</summary>
    private TimeSpan ReconnectDelay(int attempts)
    {
        var delay = Math.Min(Options.MaxReconnectDelay.Ticks, s_firstReconnectDelay.Ticks << Math.Min(attempts, 16));
        return TimeSpan.FromTicks(delay - (long)(delay / 3 * Random.Shared.NextDouble()));
    }

    private sealed class Subscription(TransportBus bus, string topic, Action<BusMessage> receive) : IAsyncDisposable
    {
        private bool _isDisposed;

        public ValueTask DisposeAsync()
        {
            if (!Interlocked.Exchange(ref _isDisposed, true))
            {
                bus.Release(topic, receive);
            }

            return ValueTask.CompletedTask;
        }
    }
}

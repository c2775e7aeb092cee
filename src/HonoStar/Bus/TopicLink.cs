namespace HonoStar.Bus;

/// <summary>
/// A topic that this node needs from others: how many ask for it, and whether the server knows. What the server is told follows what is
/// asked for, one step after the other, so that a subscription and its end never overtake each other. All members are called under the
/// lock of the bus.
/// </summary>
internal sealed class TopicLink(TransportBus bus, string topic, string subject) : IDisposable
{
    private BusSession? _session;
    private Task? _settling;
    private ITimer? _grace;
    private int _users;
    private bool _isLingering;
    private bool _isSubscribed;

    public string Topic => topic;

    public string Subject => subject;

    private bool IsWanted => _users > 0 || _isLingering;

    /// <summary>There is a connection: from now on it is told what is asked for.</summary>
    public void Attach(BusSession session)
    {
        _session = session;
        _settling = null;
        _isSubscribed = false;
    }

    /// <summary>There is no connection any more.</summary>
    public void Detach()
    {
        _session = null;
        _settling = null;
        if (!IsWanted)
        {
            bus.Forget(this);
        }
    }

    /// <summary>One more asks for the topic.</summary>
    /// <returns>Completes when the server has confirmed, or the connection is lost.</returns>
    public Task Acquire()
    {
        _users++;
        _isLingering = false;
        _grace?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return Settle();
    }

    /// <summary>One less asks for it. When it was the last, the subscription stays for the grace time.</summary>
    public void Release()
    {
        if (--_users > 0)
        {
            return;
        }

        if (_session is not null && bus.Options.GraceTime > TimeSpan.Zero)
        {
            _isLingering = true;
            _grace ??= bus.Time.CreateIdleTimer(static link => ((TopicLink)link!).EndGrace(), this);
            _grace.Change(bus.Options.GraceTime, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _ = Settle();
        }
    }

    /// <summary>Tells the server what is asked for.</summary>
    public Task Settle()
    {
        if (_session is { } session)
        {
            return _settling ?? (IsWanted == _isSubscribed ? Task.CompletedTask : _settling = SettleAsync(session));
        }

        if (!IsWanted)
        {
            bus.Forget(this);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _grace?.Dispose();

    private void EndGrace()
    {
        lock (bus.Gate)
        {
            if (_isLingering)
            {
                _isLingering = false;
                _ = Settle();
            }
        }
    }

    private async Task SettleAsync(BusSession session)
    {
        // Not under the lock, which the caller holds.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (true)
        {
            bool isWanted;
            lock (bus.Gate)
            {
                if (_session != session)
                {
                    return;
                }

                isWanted = IsWanted;
                if (isWanted == _isSubscribed)
                {
                    _settling = null;
                    if (!isWanted)
                    {
                        bus.Forget(this);
                    }

                    return;
                }
            }

            if (!await session.TrySubscribeAsync(subject, isWanted))
            {
                return;
            }

            lock (bus.Gate)
            {
                if (_session == session)
                {
                    _isSubscribed = isWanted;
                }
            }
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>A topic that has watchers on this node, and the node's subscription to it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Without timer or wait handle, a token source holds nothing to dispose of.")]
internal sealed class HubTopic
{
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(2);

    private readonly LiveHub _hub;
    private readonly HashSet<RegionInstance> _instances = [];
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Lazy<Task<IAsyncDisposable?>> _subscription;

    public HubTopic(LiveHub hub, string name)
    {
        _hub = hub;
        Name = name;
        HasPresence = hub.Presence.Has(name);
        _subscription = new(SubscribeAsync);
    }

    public string Name { get; }

    /// <summary>Whether those who watch it know of each other.</summary>
    public bool HasPresence { get; }

    /// <summary>Completes when everything that is published from then on arrives.</summary>
    public Task Ready => _subscription.Value;

    public void Add(RegionInstance instance)
    {
        lock (_gate)
        {
            _instances.Add(instance);
        }
    }

    /// <summary>Removes an instance, and returns whether it was the last.</summary>
    public bool Remove(RegionInstance instance)
    {
        lock (_gate)
        {
            _instances.Remove(instance);
            return _instances.Count == 0;
        }
    }

    public void MarkDirty(string? cause)
    {
        lock (_gate)
        {
            _hub.Metrics.MarkedDirty(_instances.Count);
            foreach (var instance in _instances)
            {
                instance.MarkDirty(cause);
            }
        }
    }

    /// <summary>Ends the subscription, whatever state it is in.</summary>
    public async Task AbandonAsync()
    {
        await _abandoned.CancelAsync();
        try
        {
            if (await _subscription.Value is { } subscription)
            {
                await subscription.DisposeAsync();
            }
        }
        catch (Exception exception)
        {
            // The connection is gone, and the subscription with it.
            LiveLog.SubscribeFailed(_hub.Logger, exception, Name, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task<IAsyncDisposable?> SubscribeAsync()
    {
        var hasFailed = false;
        while (!_abandoned.IsCancellationRequested)
        {
            try
            {
                var subscription = await _hub.Bus.SubscribeAsync(Name, message => MarkDirty(message.TraceParent), _abandoned.Token);
                if (hasFailed)
                {
                    MarkDirty(cause: null);
                }

                return subscription;
            }
            catch (OperationCanceledException) when (_abandoned.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                hasFailed = true;
                LiveLog.SubscribeFailed(_hub.Logger, exception, Name, s_retryDelay);
                await Task.Delay(s_retryDelay, _hub.Time, _abandoned.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return null;
    }
}

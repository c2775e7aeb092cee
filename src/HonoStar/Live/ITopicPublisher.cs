namespace HonoStar;

/// <summary>
/// Publishes topics from code that is not a handler: background services, message consumers, timers.
/// A handler publishes through <c>Fx</c>, which waits until the handler has succeeded.
/// </summary>
public interface ITopicPublisher
{
    /// <summary>Says that what the topic stands for has changed: every region that depends on it is rendered anew, on every node.</summary>
    /// <param name="topic">What has changed.</param>
    /// <param name="domainEvent">What happened, for traces and logs; no region depends on it, since publishes coalesce.</param>
    /// <param name="cancellation">Gives up waiting for the bus.</param>
    /// <returns>Completes when the bus has taken the publish over. A bus that is down makes neither the caller wait nor fail.</returns>
    ValueTask PublishAsync(ITopic topic, object? domainEvent = null, CancellationToken cancellation = default);
}

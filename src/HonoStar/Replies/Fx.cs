namespace HonoStar;

/// <summary>
/// What a command does beyond its answer. What it publishes leaves when the handler has succeeded, in order; a handler
/// that throws publishes nothing.
/// </summary>
public sealed class Fx
{
    private List<Publication>? _published;

    internal Fx()
    {
    }

    /// <summary>Says that the state of a topic has changed: every region that watches it is rendered anew.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="domainEvent">What happened; for other listeners, logs and traces. No region depends on it.</param>
    public void Publish(ITopic topic, object? domainEvent = null)
    {
        ArgumentNullException.ThrowIfNull(topic);

        (_published ??= []).Add(new Publication(topic, domainEvent));
    }

    internal async ValueTask FlushAsync(ITopicPublisher publisher)
    {
        // What has been done is published even when the client that asked for it has gone.
        foreach (var (topic, domainEvent) in _published ?? [])
        {
            await publisher.PublishAsync(topic, domainEvent, CancellationToken.None);
        }

        _published?.Clear();
    }

    private sealed record Publication(ITopic Topic, object? DomainEvent);
}

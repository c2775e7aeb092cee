namespace HonoStar;

/// <summary>
/// What a command does beyond its answer. What it publishes leaves when the handler has succeeded, in order; a handler
/// that throws publishes nothing.
/// </summary>
public sealed class Fx
{
    private List<Func<ITopicPublisher, ValueTask>>? _published;

    internal Fx()
    {
    }

    /// <summary>Says that the state of a topic has changed: every region that watches it is rendered anew.</summary>
    /// <typeparam name="TTopic">The topic's type.</typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="domainEvent">What happened; for other listeners, logs and traces. No region depends on it.</param>
    public void Publish<TTopic>(TTopic topic, object? domainEvent = null)
        where TTopic : ITopic
    {
        ArgumentNullException.ThrowIfNull(topic);

        // What has been done is published even when the client that asked for it has gone.
        (_published ??= []).Add(publisher => publisher.PublishAsync(topic, domainEvent, CancellationToken.None));
    }

    internal async ValueTask FlushAsync(ITopicPublisher publisher)
    {
        foreach (var publish in _published ?? [])
        {
            await publish(publisher);
        }

        _published?.Clear();
    }
}

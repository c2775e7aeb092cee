namespace HonoStar;

/// <summary>Presence of one kind of topic.</summary>
internal sealed class PresenceOf<TTopic>(PresenceRegistry registry) : IPresence<TTopic>
    where TTopic : ITopic
{
    public Presence Of(TTopic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return registry.Of(topic.Name);
    }
}

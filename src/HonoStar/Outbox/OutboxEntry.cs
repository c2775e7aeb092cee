using System.Diagnostics;

namespace HonoStar;

/// <summary>A publish that was stored in the transaction of the change that it stands for, and waits to be sent.</summary>
/// <param name="Id">What the application's store knows it by.</param>
/// <param name="Topic">The topic's name.</param>
/// <param name="TraceParent">The trace it belongs to (W3C <c>traceparent</c>), if any.</param>
public readonly record struct OutboxEntry(long Id, string Topic, string? TraceParent = null)
{
    /// <summary>What to store for a topic, with the current trace; the store gives the id.</summary>
    /// <param name="topic">What changes in this transaction.</param>
    public static OutboxEntry Of(ITopic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return new OutboxEntry(0, topic.Name, Activity.Current?.Id);
    }
}

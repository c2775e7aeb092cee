namespace HonoStar.Bus;

/// <summary>What a bus carries from the node that publishes to the nodes that subscribed to the topic.</summary>
/// <param name="Topic">The topic's name.</param>
/// <param name="Payload">Bytes for whoever subscribed, at most <see cref="MaxPayloadLength"/>; empty for a dirty mark.</param>
/// <param name="TraceParent">The trace the publish belongs to (W3C <c>traceparent</c>), if any.</param>
public readonly record struct BusMessage(string Topic, ReadOnlyMemory<byte> Payload = default, string? TraceParent = null)
{
    /// <summary>How many bytes a payload may have: 262,144. Servers of buses accept at least that by default.</summary>
    public const int MaxPayloadLength = 256 * 1024;

    /// <summary>Whether it says nothing but that the topic has changed: two of one topic that wait are as good as one.</summary>
    internal bool IsMark => Payload.IsEmpty;

    internal void ThrowIfInvalid()
    {
        ArgumentNullException.ThrowIfNull(Topic);
        if (Payload.Length > MaxPayloadLength)
        {
            throw new ArgumentException(
                $"The payload has {Payload.Length} bytes; a bus carries at most {MaxPayloadLength}. Publish where it can be read instead.");
        }
    }
}

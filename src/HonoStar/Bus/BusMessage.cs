namespace HonoStar.Bus;

/// <summary>What a bus carries from the node that publishes to the nodes that subscribed to the topic.</summary>
/// <param name="Topic">The topic's name.</param>
/// <param name="Payload">Bytes for whoever subscribed; empty for a dirty mark.</param>
/// <param name="TraceParent">The trace the publish belongs to (W3C <c>traceparent</c>), if any.</param>
public readonly record struct BusMessage(string Topic, ReadOnlyMemory<byte> Payload = default, string? TraceParent = null);

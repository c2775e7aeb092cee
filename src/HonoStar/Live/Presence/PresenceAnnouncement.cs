using System.Text.Json.Serialization;

namespace HonoStar;

/// <summary>What one node says of a topic: who looks at it there. It replaces what the node said before.</summary>
/// <param name="Node">The node.</param>
/// <param name="Asks">Whether the others are to say the same of themselves.</param>
/// <param name="Viewers">Those with a name; at most <see cref="MaxViewers"/>.</param>
/// <param name="Anonymous">How many have none.</param>
/// <param name="More">How many with a name do not stand in the list.</param>
internal sealed record PresenceAnnouncement(Guid Node, bool Asks, IReadOnlyList<PresentViewer> Viewers, int Anonymous, int More)
{
    public const int MaxViewers = 200;
}

/// <summary>Writes and reads announcements without reflection.</summary>
[JsonSerializable(typeof(PresenceAnnouncement))]
internal sealed partial class PresenceJson : JsonSerializerContext;

namespace HonoStar;

/// <summary>One stream watching one region instance.</summary>
internal sealed class Watch(EventStream stream, StreamTab tab, int slot, RegionInstance instance, string elementId, ulong knownHash)
{
    public EventStream Stream { get; } = stream;

    /// <summary>The tab of the stream that shows the instance.</summary>
    public StreamTab Tab { get; } = tab;

    /// <summary>The watch's place in its stream.</summary>
    public int Slot { get; } = slot;

    public RegionInstance Instance { get; } = instance;

    /// <summary>The id of the element that the instance is in the browser.</summary>
    public string ElementId { get; } = elementId;

    /// <summary>The hash of what the browser shows.</summary>
    public ulong KnownHash { get; set; } = knownHash;

    /// <summary>
    /// Whether the browser shows <see cref="KnownHash"/> for certain: this stream has sent it, or a client that would know otherwise has
    /// said so. Otherwise it is good enough to compare with, but no ground for a change to stand on.
    /// </summary>
    public bool IsCertain { get; set; }

    /// <summary>The number of the version that was sent last; zero before the first.</summary>
    public long KnownNumber { get; set; }

    /// <summary>The watch of the region that this one stands in, where that is known.</summary>
    public Watch? Outer { get; set; }

    /// <summary>
    /// The first rendering that is sure to show no less than the browser has: one that began before the watch could be older than the
    /// page. The instance's own.
    /// </summary>
    public long FirstRendering { get; set; }

    /// <summary>The watch's place in its instance; the instance's own.</summary>
    public int Index { get; set; }
}

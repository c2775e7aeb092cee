namespace HonoStar;

/// <summary>What became of a message to a tab, as far as the node knows that sent it.</summary>
public enum TabDelivery
{
    /// <summary>The tab's stream is on this node, and sends it.</summary>
    Delivered,

    /// <summary>The tab has no stream on this node; the others were told, and the one that has it sends it.</summary>
    Published,

    /// <summary>The tab has no stream on this node, and others cannot be reached now.</summary>
    Unreachable,

    /// <summary>The tab's stream is on this node, but takes nothing: as many messages wait for it as may.</summary>
    Full,
}

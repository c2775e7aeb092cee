namespace HonoStar;

/// <summary>
/// Sends to one tab from outside of its requests: background work that has finished, or says how far it is. The tab's event stream
/// brings it, whichever node that is open on.
/// </summary>
/// <remarks>
/// A message reaches a tab at most once: one whose stream is being opened anew at that moment misses it. What a person must not miss is
/// state, and belongs in a region. The page must have a stream: it shows a region, or its <c>Get</c> takes a <see cref="TabId"/>.
/// </remarks>
public interface ITabs
{
    /// <summary>Sends a reply to a tab.</summary>
    /// <param name="tab">The tab.</param>
    /// <param name="reply">What is done there. Markup in it has to be alive: built just now, or kept by <see cref="Html.Freeze"/>.</param>
    /// <param name="cancellation">Gives up waiting for the bus.</param>
    /// <returns>What became of it, as far as this node knows.</returns>
    /// <exception cref="ArgumentException">It is larger than 240 KiB, or <paramref name="tab"/> is <c>default</c>.</exception>
    ValueTask<TabDelivery> SendAsync(TabId tab, Reply reply, CancellationToken cancellation = default);
}

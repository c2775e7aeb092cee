namespace HonoStar;

/// <summary>How browsers go from one document to the next.</summary>
public sealed class NavigationOptions
{
    /// <summary>
    /// Whether browsers fetch a page of the application when a person is about to follow a link to it. What they then see is as old as
    /// the fetch, up to some minutes, where no live region brings it up to date. Never for somebody who is signed in: what only they may
    /// see is not to lie in wait until after they have signed out. Pages marked <see cref="NoPrefetchAttribute"/> and links in an element
    /// with <c>data-no-prefetch</c> are left out. Default: false.
    /// </summary>
    public bool Prefetch { get; set; }

    /// <summary>
    /// Whether one document fades into the next (cross-document view transitions), unless a person wants less motion. Default: false.
    /// </summary>
    public bool ViewTransitions { get; set; }
}

namespace HonoStar;

/// <summary>How browsers go from one document to the next.</summary>
public sealed class NavigationOptions
{
    /// <summary>
    /// Whether browsers fetch a page of the application when a person is about to follow a link to it. Pages marked
    /// <see cref="NoPrefetchAttribute"/> and links in an element with <c>data-no-prefetch</c> are left out. Default: true.
    /// </summary>
    public bool Prefetch { get; set; } = true;

    /// <summary>
    /// Whether one document fades into the next (cross-document view transitions), unless a person wants less motion. Default: false.
    /// </summary>
    public bool ViewTransitions { get; set; }
}

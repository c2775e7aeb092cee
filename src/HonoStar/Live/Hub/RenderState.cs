namespace HonoStar;

/// <summary>Where a region instance is between a publish and its next version.</summary>
internal enum RenderState
{
    /// <summary>Nothing was published since the last rendering began.</summary>
    Clean,

    /// <summary>
    /// Something was published, but nobody has taken the version before: every reader is slower than the publishes, and would skip what
    /// is rendered now. A rendering begins when one takes that version.
    /// </summary>
    Untaken,

    /// <summary>A rendering will begin: at once, or when the time between two, or a back-off, is over.</summary>
    Queued,

    /// <summary>A rendering is under way, and nothing was published since it began.</summary>
    Rendering,

    /// <summary>A rendering is under way, and what it reads may be outdated already: another one follows.</summary>
    RenderingDirty,
}

namespace HonoStar;

/// <summary>Whether one more stream may be opened.</summary>
internal enum StreamAdmission
{
    Admitted,

    /// <summary>The application is stopping.</summary>
    Stopping,

    /// <summary>The node has as many streams as it may.</summary>
    NodeIsFull,

    /// <summary>The viewer has as many streams as they may.</summary>
    ViewerIsFull,
}

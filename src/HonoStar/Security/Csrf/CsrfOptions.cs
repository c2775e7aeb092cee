namespace HonoStar;

/// <summary>How commands are protected from being sent by another site.</summary>
public sealed class CsrfOptions
{
    /// <summary>
    /// Paths, from the application's root, whose commands other sites may send, such as a web hook that has a signature
    /// of its own. A path stands for itself and everything below it.
    /// </summary>
    public IList<string> ExemptPaths { get; } = [];
}

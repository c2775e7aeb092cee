namespace HonoStar;

/// <summary>
/// The secrets that what the application signs is signed with. Set <c>HonoStar:Signing:Secrets</c> in the configuration, or the
/// environment variable <c>HONOSTAR_SIGNING_SECRET</c> (several separated by blanks or commas). Required in Production.
/// </summary>
public sealed class SigningOptions
{
    /// <summary>
    /// The first signs; all verify. To rotate, put the new one first, and drop the old one when nothing signed with it is in use.
    /// Each has at least 32 characters and is the same on every node.
    /// </summary>
    public IList<string> Secrets { get; } = [];
}

namespace HonoStar;

/// <summary>
/// The official Datastar script in place of <c>honostar.js</c>. From version 1.0.3 on it runs under the documents' nonce; earlier ones
/// need <see cref="AllowEval"/>.
/// </summary>
public sealed class DatastarScriptOptions
{
    /// <summary>
    /// Where it is: a path of the application that starts with one slash, or an absolute address, which needs
    /// <see cref="Integrity"/>. <see langword="null"/>, the default: documents load <c>honostar.js</c>.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>The script's hash (Subresource Integrity), such as <c>sha384-...</c>: browsers run no other script.</summary>
    public string? Integrity { get; set; }

    /// <summary>Adds <c>'unsafe-eval'</c> to the policy's <c>script-src</c>, which scripts before 1.0.3 need. Default: false.</summary>
    public bool AllowEval { get; set; }
}

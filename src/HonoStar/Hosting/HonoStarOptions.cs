namespace HonoStar;

/// <summary>The options of HonoStar, read from the configuration section <c>HonoStar</c>, then set in code.</summary>
public sealed class HonoStarOptions
{
    /// <summary>The title of documents whose page sets none. Default: <c>HonoStar</c>.</summary>
    public string Title { get; set; } = "HonoStar";

    /// <summary>The language of documents where neither the page nor the request's culture names one. Default: <c>en</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>
    /// The size in bytes from which the body of a command is refused with 413, unless its handler carries
    /// <c>[RequestSizeLimit]</c>. At least 1. Default: 10 MiB.
    /// </summary>
    public long MaxRequestBodySize { get; set; } = 10 * 1024 * 1024;

    /// <summary>What a document's <c>Content-Security-Policy</c> allows.</summary>
    public ContentSecurityOptions ContentSecurity { get; } = new();

    /// <summary>Which scripts documents load.</summary>
    public AssetsOptions Assets { get; } = new();

    /// <summary>How browsers go from one document to the next.</summary>
    public NavigationOptions Navigation { get; } = new();

    /// <summary>How commands are protected from being sent by another site.</summary>
    public CsrfOptions Csrf { get; } = new();
}

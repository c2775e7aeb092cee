namespace HonoStar;

/// <content>What links, forms and files that are written in a render have to know of the request.</content>
internal sealed partial class RenderScope
{
    /// <summary>What stands before every link.</summary>
    public LinkBase? Links { get; set; }

    /// <summary>The token of the forms; null in a region that all viewers share.</summary>
    public string? CsrfToken { get; set; }

    /// <summary>The fingerprints of the application's files.</summary>
    public AssetFingerprints? Assets { get; set; }
}

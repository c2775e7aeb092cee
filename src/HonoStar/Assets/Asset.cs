namespace HonoStar;

/// <summary>Links to the application's own files, with a fingerprint of their content, so that caches never serve an old one.</summary>
public static class Asset
{
    /// <summary>A link to a file under <c>wwwroot</c>.</summary>
    /// <param name="path">Its path from the application's root, such as <c>/app.css</c>.</param>
    /// <returns>The link; with a <c>v</c> query value where the file is found.</returns>
    /// <exception cref="ArgumentException">The path does not start with one slash.</exception>
    public static Href Href(string path) =>
        Url.Local(RenderScope.Current?.Assets is { } assets ? assets.WithFingerprint(path) : path);
}

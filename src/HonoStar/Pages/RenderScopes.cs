namespace HonoStar;

/// <summary>Begins renders that know what links and files need: the path base, the prefixes and the fingerprints.</summary>
internal sealed class RenderScopes(LinkPrefixes prefixes, AssetFingerprints assets)
{
    /// <summary>Begins a render. In an async method, it lasts at most until that method returns.</summary>
    /// <param name="pathBase">The path base, percent-encoded.</param>
    public RenderScope Enter(string pathBase)
    {
        var scope = RenderScope.Enter();
        scope.Links = new LinkBase(pathBase, prefixes);
        scope.Assets = assets;
        return scope;
    }
}

using HonoStar.Runtime;

namespace HonoStar;

/// <summary>What a document or a reply carries so that the regions that it shows stay live.</summary>
internal sealed class Subscription(SubscriptionSigner signer, TabIdentity tabs, IRegionCatalog catalog)
{
    /// <summary>
    /// The identity of the tab, and the subscription of its document: the element stands there without regions, too, for those that
    /// replies show later.
    /// </summary>
    public Html Render(PageRequest request)
    {
        var token = request.HasShownRegions || request.IsTabWanted ? Issue(request) : Attributes.None;
        var tab = tabs.Write(tabs.Of(request), request.Viewer);
        return $"""<div id="{Document.LiveId}" hidden data-live="{Url.Local(FrameworkEndpoints.EventsPath)}" data-tab="{tab}" {token}></div>""";
    }

    /// <summary>The subscription of the regions that a reply shows.</summary>
    public Html RenderAddition(PageRequest request) => $"""<i {Issue(request)}></i>""";

    /// <summary>The elements for which the stream is open: a tab that is to be reached needs it whatever it shows.</summary>
    private static IEnumerable<string> Watched(PageRequest request)
    {
        var regions = request.PageRegions.Shown.Select(shown => shown.ElementId);
        return request.IsTabWanted ? regions.Append(Document.LiveId) : regions;
    }

    private Attributes Issue(PageRequest request)
    {
        var regions = request.PageRegions;
        var page = request.Page?.Name ?? "";
        return Html.Attr("data-subscription", signer.Issue(regions, catalog.Build, page, tabs.Of(request)))
            + Html.Attr("data-regions", string.Join(' ', Watched(request)));
    }
}

using System.Globalization;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>What a document or a reply carries so that the regions that it shows stay live.</summary>
internal sealed class Subscription(SubscriptionSigner signer, TabIdentity tabs, IRegionCatalog catalog, SpeculationRules rules, IHostEnvironment environment, IOptions<LiveOptions> options, IOptions<HonoStarOptions> documents)
{
    /// <summary>What the client takes these to be where the document does not say.</summary>
    private static readonly LiveOptions s_defaults = new();

    /// <summary>
    /// The identity of the tab, and the subscription of its document: the element stands there without regions, too, for those that
    /// replies show later.
    /// </summary>
    public Html Render(PageRequest request, string language)
    {
        var settings = Settings(request.Http, language)
            + Html.Attr("data-tab", tabs.Write(tabs.Of(request), request.Viewer))
            + (request.HasShownRegions || request.IsTabWanted ? Issue(request) : Attributes.None);
        return $"""<div id="{Document.LiveId}" hidden data-live="{Url.Local(FrameworkEndpoints.EventsPath)}" {settings}></div>""";
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
        var token = signer.Issue(regions, catalog.Build, page, tabs.Of(request));
        return Html.Attr("data-subscription", token)
            + Html.Attr("data-regions", string.Join(' ', Watched(request)))
            + (documents.Value.Assets.Datastar.Url is null ? Attributes.None : ForOfficialScript(request, token));
    }

    /// <summary>
    /// The official script opens the stream by an action. Each subscription has an address of its own: the script takes a second request
    /// to the same one for a repetition, and aborts the first.
    /// </summary>
    private static Attributes ForOfficialScript(PageRequest request, string token)
    {
        var address = $"{request.Http.Request.PathBase.ToUriComponent()}{FrameworkEndpoints.EventsPath}?{EventStreamEndpoint.OfficialScript}={token.AsSpan(token.Length - 8)}";
        var options = $"{{headers: {{'{EventStreamEndpoint.HeaderName}': el.dataset.subscription}}, filterSignals: {{include: /^$/}}, requestCancellation: 'cleanup', retry: 'always', retryMaxCount: 1e9}}";
        return Html.Attr("data-init", Js.Raw($"@get({Js.Value(address)}, {options})"));
    }

    private Attributes Settings(HttpContext http, string language)
    {
        var live = options.Value;
        return Seconds("data-heartbeat", live.HeartbeatInterval, s_defaults.HeartbeatInterval)
            + Seconds("data-pause", live.HiddenTabDelay, s_defaults.HiddenTabDelay)
            + Html.Attr("data-offline", TextFor(language, live.ReconnectingText))
            + Html.Attr("data-development", environment.IsDevelopment())
            + (rules.Address(http) is { } address ? Html.Attr("data-prefetch", Url.Local(address)) : Attributes.None);
    }

    private static Attributes Seconds(string name, TimeSpan time, TimeSpan byDefault) =>
        time == byDefault ? Attributes.None : Html.Attr(name, (time == Timeout.InfiniteTimeSpan ? -1 : time.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>The text of a language, of the wider language that it belongs to, or the English one.</summary>
    private static string TextFor(string language, IDictionary<string, string> texts)
    {
        while (language.Length > 0)
        {
            if (texts.TryGetValue(language, out var text))
            {
                return text;
            }

            language = language[..Math.Max(0, language.LastIndexOf('-'))];
        }

        return texts.TryGetValue("en", out var english) ? english : "";
    }
}

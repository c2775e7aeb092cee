using System.Globalization;
using HonoStar.Runtime;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>
/// The document round a page's content: doctype, language, head, theme, the client's script, the places for overlays
/// and toasts, and the subscription that keeps its regions live.
/// </summary>
internal sealed class Document(IOptions<HonoStarOptions> options, Subscription subscription)
{
    public const string AppId = "honostar-app";
    public const string OverlaysId = "honostar-overlays";
    public const string ToastsId = "honostar-toasts";
    public const string LiveId = "honostar-live";

    public Html Render(PageRequest request, Html content)
    {
        var http = request.Http;
        var head = request.Head;
        var theme = Theme.Of(http);
        var language = head.Language ?? LanguageOfCulture();
        var nonce = ContentSecurity.Nonce(http);
        return $"""
            <!DOCTYPE html>
            <html lang="{language}" data-theme="{theme}" {NonceOfOfficialScript(nonce)}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{head.Title ?? options.Value.Title}</title>
            {(head.Description is not null).When(() => $"""<meta name="description" content="{head.Description}">""")}
            {options.Value.Navigation.ViewTransitions.When(() => ViewTransition(nonce))}
            {head.Elements.Each(element => element)}
            {Script(nonce)}
            </head>
            <body>
            <div id="{AppId}">{content}</div>
            <div id="{OverlaysId}"></div>
            <div id="{ToastsId}" role="status" aria-live="polite">{Flash.Read(http).Toasts.Each(t => Toast.Render(t.Text, t.Kind))}</div>
            {subscription.Render(request, language)}
            </body>
            </html>
            """;
    }

    /// <summary>The official script reads the nonce from here, and takes it away.</summary>
    private Attributes NonceOfOfficialScript(string nonce) =>
        Html.Attr("data-nonce", options.Value.Assets.Datastar.Url is null ? null : nonce);

    private static Html ViewTransition(string nonce) => $$"""
        <style nonce="{{nonce}}">@media (prefers-reduced-motion: no-preference) { @view-transition { navigation: auto; } }</style>
        """;

    private Html Script(string nonce)
    {
        var official = options.Value.Assets.Datastar;
        if (official.Url is not { } address)
        {
            return $"""<script type="module" src="{ClientScript.Href}" nonce="{nonce}"></script>""";
        }

        var source = Url.IsLocal(address) ? Url.Local(address) : Url.External(address);
        var integrity = Html.Attr("integrity", official.Integrity)
            + Html.Attr("crossorigin", official.Integrity is null ? null : "anonymous");
        return $"""<script type="module" src="{source}" nonce="{nonce}" {integrity}></script>""";
    }

    private string LanguageOfCulture()
    {
        var culture = CultureInfo.CurrentUICulture;
        return culture.Name.Length > 0 ? culture.Name : options.Value.Language;
    }
}

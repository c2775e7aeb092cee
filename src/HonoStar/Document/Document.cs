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
        return $"""
            <!DOCTYPE html>
            <html lang="{language}" data-theme="{theme}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{head.Title ?? options.Value.Title}</title>
            {(head.Description is not null).When(() => $"""<meta name="description" content="{head.Description}">""")}
            {head.Elements.Each(element => element)}
            <script type="module" src="{ClientScript.Href}" nonce="{ContentSecurity.Nonce(http)}"></script>
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

    private string LanguageOfCulture()
    {
        var culture = CultureInfo.CurrentUICulture;
        return culture.Name.Length > 0 ? culture.Name : options.Value.Language;
    }
}

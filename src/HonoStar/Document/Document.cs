using System.Globalization;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// The document round a page's content: doctype, language, head, theme, the client's script, the places for overlays
/// and toasts, and the subscription that keeps its regions live.
/// </summary>
internal static class Document
{
    public const string AppId = "honostar-app";
    public const string OverlaysId = "honostar-overlays";
    public const string ToastsId = "honostar-toasts";
    public const string LiveId = "honostar-live";

    public static Html Render(PageRequest request, Html content, HonoStarOptions options)
    {
        var http = request.Http;
        var head = request.Head;
        var theme = Theme.Of(http);
        var language = head.Language ?? LanguageOfCulture(options);
        return $"""
            <!DOCTYPE html>
            <html lang="{language}" data-theme="{theme}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{head.Title ?? options.Title}</title>
            {(head.Description is { } description).When(() => $"""<meta name="description" content="{head.Description}">""")}
            {head.Elements.Each(element => element)}
            <script type="module" src="{ClientScript.Href}" nonce="{ContentSecurity.Nonce(http)}"></script>
            </head>
            <body>
            <div id="{AppId}">{content}</div>
            <div id="{OverlaysId}"></div>
            <div id="{ToastsId}" role="status" aria-live="polite">{Flash.Read(http).Toasts.Each(t => Toast.Render(t.Text, t.Kind))}</div>
            {Subscription.Render(request)}
            </body>
            </html>
            """;
    }

    private static string LanguageOfCulture(HonoStarOptions options)
    {
        var culture = CultureInfo.CurrentUICulture;
        return culture.Name.Length > 0 ? culture.Name : options.Language;
    }
}

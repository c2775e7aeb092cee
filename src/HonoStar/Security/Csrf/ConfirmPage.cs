using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// The page that asks a person whether they meant to send a form whose origin the browser did not tell. Its form
/// carries the fields again, with a token.
/// </summary>
internal static class ConfirmPage
{
    public static async ValueTask<Html> RenderAsync(HttpContext http, string token)
    {
        var form = await FormBody.ReadAsync(http);
        var target = Url.Local(http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent());
        return $"""
            <main>
            <h1>Did you mean to send this?</h1>
            <p>Your browser did not say which page the form came from. If you have just filled it in on this site, send it again.</p>
            <form method="post" action="{target}">
            <input type="hidden" name="{Csrf.FieldName}" value="{token}">
            {form.Where(field => field.Key != Csrf.FieldName).SelectMany(field => field.Value, (field, text) => (field.Key, text)).Each(field => $"""
            <input type="hidden" name="{field.Key}" value="{field.text}">
            """)}
            <button>Send it</button>
            </form>
            </main>
            """;
    }
}

using HonoStar.Datastar;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HonoStar;

/// <summary>
/// Turns redirects, such as the one to a login page, into navigations where a Datastar action asked: a browser's fetch
/// would follow the redirect by itself and morph the other page into this one.
/// </summary>
internal sealed class NavigationStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, following) =>
        {
            await following(http);
            if (DatastarRequest.Is(http.Request) && IsRedirect(http.Response))
            {
                await NavigateAsync(http);
            }
        });
        next(app);
    };

    private static bool IsRedirect(HttpResponse response) =>
        !response.HasStarted && response.StatusCode is >= 301 and <= 308 && response.Headers.Location.Count == 1;

    private static async Task NavigateAsync(HttpContext http)
    {
        var target = WithReturnToPage(http.Request, http.Response.Headers.Location.ToString());
        http.Response.Headers.Remove("Location");
        http.Response.StatusCode = StatusCodes.Status200OK;
        await using var stream = DatastarStream.Open(http);
        await ScriptEffect.NavigateAsync(http, stream, target);
    }

    /// <summary>A challenge remembers the address that was asked for: here that is a command, and a person wants their page back.</summary>
    private static string WithReturnToPage(HttpRequest request, string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || BackAddress.OfReferer(request) is not { } page)
        {
            return target;
        }

        var asked = (request.PathBase + request.Path).ToUriComponent();
        var result = target[..query];
        foreach (var (name, values) in QueryHelpers.ParseQuery(target[query..]))
        {
            foreach (var value in values)
            {
                var isReturn = value is not null && (value == asked || value.StartsWith(asked + "?", StringComparison.Ordinal));
                result = QueryHelpers.AddQueryString(result, name, isReturn ? page : value ?? "");
            }
        }

        return result;
    }
}

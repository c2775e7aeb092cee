using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>Where a form that was posted without script leads back to: the page that it stood on.</summary>
internal static class BackAddress
{
    public static string Of(PageRequest request) => OfReferer(request.Http.Request) ?? OfPage(request);

    /// <summary>The page that the browser names, if it is one of this application.</summary>
    public static string? OfReferer(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var referer)
            && string.Equals(referer.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && Url.IsLocal(referer.PathAndQuery)
                ? referer.PathAndQuery
                : null;

    private static string OfPage(PageRequest request)
    {
        var path = request.Http.Request.PathBase + request.Http.Request.Path;
        if (request.Page is not { } page)
        {
            return path.ToUriComponent();
        }

        // The page's own path is the beginning of the paths of its commands.
        var segments = page.Template.Split('/', StringSplitOptions.RemoveEmptyEntries).Length;
        var own = request.Http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(segments);
        return (request.Http.Request.PathBase + new PathString("/" + string.Join('/', own))).ToUriComponent();
    }
}

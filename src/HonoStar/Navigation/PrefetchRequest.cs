using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>Requests that a browser makes before a person has followed a link.</summary>
internal static class PrefetchRequest
{
    /// <summary>How long a browser that keeps what it has fetched in its ordinary cache may show it: from pointing to clicking.</summary>
    public const string CacheControl = "private, max-age=5";

    public static bool Is(HttpRequest request) => request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.Ordinal);

    /// <summary>Whether this request's pages may be fetched ahead: not those of a signed-in person, who may have signed out by the time that one is shown.</summary>
    public static bool IsAllowed(HttpContext http) => http.User.Identity is not { IsAuthenticated: true };

    /// <summary>
    /// Whether it must not be answered: it shows what only this person may see, the page says so, or it has something to show that is
    /// shown once, which would be gone if the person then goes elsewhere.
    /// </summary>
    public static bool IsRefused(HttpContext http) =>
        Is(http.Request)
        && (!IsAllowed(http) || http.GetEndpoint()?.Metadata.GetMetadata<NoPrefetchAttribute>() is not null || Flash.IsWaiting(http));

    /// <summary>Answers a prefetch in the way that makes the browser ask again when the person does come.</summary>
    public static void Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.CacheControl = "no-store";
    }
}

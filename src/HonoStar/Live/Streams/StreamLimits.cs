using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>Answers for a stream that is not admitted: what the limit is, which setting changes it, and when to try again.</summary>
internal static class StreamLimits
{
    public static Task RefuseAsync(HttpContext http, StreamAdmission admission, LiveOptions options)
    {
        // Whoever is refused together must not come back together.
        var wait = admission == StreamAdmission.Stopping ? 1 : Random.Shared.Next(5, 16);
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        return Problem(admission, options).ExecuteAsync(http);
    }

    private static IResult Problem(StreamAdmission admission, LiveOptions options) => admission switch
    {
        StreamAdmission.ViewerIsFull => Results.Problem(
            title: "Too many event streams of one viewer",
            detail: $"This viewer has as many event streams open on this node as they may: {options.MaxStreamsPerViewer}. The setting is HonoStar:Live:MaxStreamsPerViewer.",
            statusCode: StatusCodes.Status429TooManyRequests),
        StreamAdmission.NodeIsFull => Results.Problem(
            title: "Too many event streams",
            detail: $"This node has as many event streams open as it may: {options.MaxStreams}. The setting is HonoStar:Live:MaxStreams.",
            statusCode: StatusCodes.Status503ServiceUnavailable),
        _ => Results.Problem(
            title: "Stopping",
            detail: "This node is stopping; another one serves its streams.",
            statusCode: StatusCodes.Status503ServiceUnavailable),
    };
}

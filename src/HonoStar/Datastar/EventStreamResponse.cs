using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HonoStar.Datastar;

/// <summary>What every response that is an event stream says of itself.</summary>
internal static class EventStreamResponse
{
    public static void Prepare(HttpContext http)
    {
        var headers = http.Response.Headers;
        http.Response.ContentType = "text/event-stream";
        headers.CacheControl = "no-cache, no-store";
        headers["X-Accel-Buffering"] = "no";
        if (HttpProtocol.IsHttp11(http.Request.Protocol))
        {
            headers.Connection = "keep-alive";
        }

        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }
}

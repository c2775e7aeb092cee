using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>Requests that a Datastar action made, rather than a browser's navigation.</summary>
internal static class DatastarRequest
{
    public static bool Is(HttpRequest request) => request.Headers["Datastar-Request"] == "true";
}

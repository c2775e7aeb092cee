using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// The theme that a person chose, from the cookie that the client's <c>@theme</c> action writes. It stands on
/// <c>&lt;html></c> from the first byte, so that no page is painted in the wrong one first.
/// </summary>
internal static class Theme
{
    public const string CookieName = "hs_theme";

    public static string Of(HttpContext http) => http.Request.Cookies[CookieName] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => "system",
    };
}

using Microsoft.AspNetCore.Http;

namespace HonoStar.Application.Tests.Pages;

/// <summary>A page that says by its status that it is gone.</summary>
[Page]
public sealed class RetiredPage
{
    public Html Get(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status410Gone;
        return $"<h1>Retired</h1>";
    }
}

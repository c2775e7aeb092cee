using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>A value of the request that could not be read: 404 for a route value, 400 that names it otherwise.</summary>
internal sealed class BindingException(string message, int statusCode, Exception? inner = null)
    : BadHttpRequestException(message, statusCode, inner!)
{
    public static BindingException Route(string name) =>
        new($"The route value '{name}' is missing or is not valid.", StatusCodes.Status404NotFound);

    public static BindingException Missing(string source, string name) =>
        new($"The {source} '{name}' is required.", StatusCodes.Status400BadRequest);

    public static BindingException Invalid(string source, string name) =>
        new($"The {source} '{name}' is not valid.", StatusCodes.Status400BadRequest);
}

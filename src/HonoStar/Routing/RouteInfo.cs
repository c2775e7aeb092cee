namespace HonoStar;

/// <summary>A route of the application, as the generated manifest <c>Routes.All</c> lists it.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Template">The route template.</param>
/// <param name="Page">The full name of the page's class.</param>
public sealed record RouteInfo(string Method, string Template, string Page);

using Microsoft.AspNetCore.Http;

namespace HonoStar.Runtime;

/// <content>Route values: what is missing or does not parse is a 404, since no such page exists.</content>
public sealed partial class PageRequest
{
    /// <summary>A route value.</summary>
    /// <param name="name">The parameter's name in the template.</param>
    /// <exception cref="BadHttpRequestException">There is none (404).</exception>
    public string Route(string name) => RouteOrNull(name) ?? throw BindingException.Route(name);

    /// <summary>A route value, or <see langword="null"/>.</summary>
    /// <param name="name">The parameter's name in the template.</param>
    public string? RouteOrNull(string name) =>
        Http.Request.RouteValues.TryGetValue(name, out var value) && value is string { Length: > 0 } text ? text : null;

    /// <summary>A parsed route value.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">The parameter's name in the template.</param>
    /// <exception cref="BadHttpRequestException">It is missing or does not parse (404).</exception>
    public T Route<T>(string name)
        where T : IParsable<T> =>
        InvariantText.TryParse<T>(RouteOrNull(name), out var value) ? value : throw BindingException.Route(name);

    /// <summary>A parsed route value, or <see langword="null"/> when there is none.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">The parameter's name in the template.</param>
    /// <exception cref="BadHttpRequestException">It does not parse (404).</exception>
    public T? RouteOrNull<T>(string name)
        where T : struct, IParsable<T> => RouteOrNull(name) is null ? null : Route<T>(name);

    /// <summary>A route value that names a member of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The parameter's name in the template.</param>
    /// <exception cref="BadHttpRequestException">It is missing or names no member (404).</exception>
    public T RouteEnum<T>(string name)
        where T : struct, Enum =>
        EnumValue.TryParse<T>(Route(name), out var value) ? value : throw BindingException.Route(name);

    /// <summary>A route value that names a member of an enumeration, or <see langword="null"/> when there is none.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The parameter's name in the template.</param>
    /// <exception cref="BadHttpRequestException">It names no member (404).</exception>
    public T? RouteEnumOrNull<T>(string name)
        where T : struct, Enum => RouteOrNull(name) is null ? null : RouteEnum<T>(name);

    /// <summary>The segments that a catch-all parameter took, one or more, joined by slashes.</summary>
    /// <param name="name">The parameter's name in the template.</param>
    /// <exception cref="BadHttpRequestException">There is none (404).</exception>
    public string RouteCatchAll(string name) => Route(name);

    /// <summary>The segments that a catch-all parameter took, joined by slashes, or <see langword="null"/> for none.</summary>
    /// <param name="name">The parameter's name in the template.</param>
    public string? RouteCatchAllOrNull(string name) => RouteOrNull(name);
}

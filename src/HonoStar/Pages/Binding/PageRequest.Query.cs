using Microsoft.AspNetCore.Http;

namespace HonoStar.Runtime;

/// <content>
/// Query values and headers: a required one that is missing, and any that does not parse, is a 400 that names it.
/// An empty value counts as missing where a number, date, boolean or enumeration is expected.
/// </content>
public sealed partial class PageRequest
{
    /// <summary>A required query value.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">It is missing (400).</exception>
    public string Query(string name) => QueryOrNull(name) ?? throw BindingException.Missing("query value", name);

    /// <summary>A query value, or a fallback when it is missing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="fallback">What to return when it is missing.</param>
    public string Query(string name, string fallback) => QueryOrNull(name) ?? fallback;

    /// <summary>A query value, or <see langword="null"/>.</summary>
    /// <param name="name">Its name.</param>
    public string? QueryOrNull(string name) => Http.Request.Query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>A required, parsed query value.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">It is missing or does not parse (400).</exception>
    public T Query<T>(string name)
        where T : IParsable<T> =>
        NonEmptyQuery(name) is { } text ? ParseQuery<T>(name, text) : throw BindingException.Missing("query value", name);

    /// <summary>A parsed query value, or a fallback when it is missing.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="fallback">What to return when it is missing.</param>
    /// <exception cref="BadHttpRequestException">It does not parse (400).</exception>
    public T Query<T>(string name, T fallback)
        where T : IParsable<T> => NonEmptyQuery(name) is { } text ? ParseQuery<T>(name, text) : fallback;

    /// <summary>A parsed query value, or <see langword="null"/> when it is missing.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">It does not parse (400).</exception>
    public T? QueryOrNull<T>(string name)
        where T : struct, IParsable<T> => NonEmptyQuery(name) is { } text ? ParseQuery<T>(name, text) : null;

    /// <summary>A parsed query value of a reference type, or <see langword="null"/> when it is missing.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">It does not parse (400).</exception>
    public T? QueryOrDefault<T>(string name)
        where T : class, IParsable<T> => NonEmptyQuery(name) is { } text ? ParseQuery<T>(name, text) : null;

    /// <summary>A required query value that names a member of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">It is missing or names no member (400).</exception>
    public T QueryEnum<T>(string name)
        where T : struct, Enum => QueryEnumOrNull<T>(name) ?? throw BindingException.Missing("query value", name);

    /// <summary>A query value that names a member of an enumeration, or a fallback when it is missing.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="fallback">What to return when it is missing.</param>
    /// <exception cref="BadHttpRequestException">It names no member (400).</exception>
    public T QueryEnum<T>(string name, T fallback)
        where T : struct, Enum => QueryEnumOrNull<T>(name) ?? fallback;

    /// <summary>A query value that names a member of an enumeration, or <see langword="null"/> when it is missing.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">It names no member (400).</exception>
    public T? QueryEnumOrNull<T>(string name)
        where T : struct, Enum =>
        NonEmptyQuery(name) is not { } text ? null
        : EnumValue.TryParse<T>(text, out var value) ? value
        : throw BindingException.Invalid("query value", name);

    /// <summary>All values of a query parameter; empty when there is none.</summary>
    /// <param name="name">Its name.</param>
    public string[] QueryArray(string name) => [.. QueryTexts(name)];

    /// <summary>All parsed values of a query parameter; empty when there is none.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">One does not parse (400).</exception>
    public T[] QueryArray<T>(string name)
        where T : IParsable<T> => [.. QueryTexts(name).Where(text => text.Length > 0).Select(text => ParseQuery<T>(name, text))];

    /// <summary>All values of a query parameter, each naming a member of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">One names no member (400).</exception>
    public T[] QueryEnumArray<T>(string name)
        where T : struct, Enum =>
        [.. QueryTexts(name).Where(text => text.Length > 0).Select(text => EnumValue.TryParse<T>(text, out var value) ? value : throw BindingException.Invalid("query value", name))];

    /// <summary>A required header.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="BadHttpRequestException">It is missing (400).</exception>
    public string Header(string name) => HeaderOrNull(name) ?? throw BindingException.Missing("header", name);

    /// <summary>A header, or <see langword="null"/>.</summary>
    /// <param name="name">Its name.</param>
    public string? HeaderOrNull(string name) => Http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    private string? NonEmptyQuery(string name) => QueryOrNull(name) is { Length: > 0 } text ? text : null;

    private IEnumerable<string> QueryTexts(string name) =>
        Http.Request.Query.TryGetValue(name, out var values) ? values.Select(text => text ?? "") : [];

    private static T ParseQuery<T>(string name, string text)
        where T : IParsable<T> =>
        InvariantText.TryParse<T>(text, out var value) ? value : throw BindingException.Invalid("query value", name);
}

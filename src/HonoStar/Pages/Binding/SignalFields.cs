using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HonoStar.Runtime;

/// <summary>
/// The values of signals, as generated code reads them. Each method expects the reader on the value's first token and
/// leaves it on the last. An input that a browser binds to a signal it has not declared sends an empty text: where a
/// number, date or boolean is expected, that counts as missing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SignalFields
{
    /// <summary>Reads a text; <see langword="null"/> gives the fallback.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <param name="fallback">What to return for null.</param>
    /// <exception cref="BadHttpRequestException">The value is an object or an array.</exception>
    public static string String(ref Utf8JsonReader reader, string name, string fallback = "") =>
        StringOrNull(ref reader, name) ?? fallback;

    /// <summary>Reads a text or null; a number or boolean gives its JSON text.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <exception cref="BadHttpRequestException">The value is an object or an array.</exception>
    public static string? StringOrNull(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw Invalid(name),
    };

    /// <summary>Reads a boolean; null or an empty text gives the fallback.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <param name="fallback">What to return for a missing value.</param>
    /// <exception cref="BadHttpRequestException">The value is something else.</exception>
    public static bool Bool(ref Utf8JsonReader reader, string name, bool fallback = false) =>
        BoolOrNull(ref reader, name) ?? fallback;

    /// <summary>Reads a boolean; null or an empty text gives <see langword="null"/>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <exception cref="BadHttpRequestException">The value is something else.</exception>
    public static bool? BoolOrNull(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => StringOrNull(ref reader, name) switch
        {
            null or "" => null,
            "true" or "on" => true,
            "false" => false,
            _ => throw Invalid(name),
        },
    };

    /// <summary>Reads a value that parses; null or an empty text gives the fallback.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <param name="fallback">What to return for a missing value.</param>
    /// <exception cref="BadHttpRequestException">The value does not parse.</exception>
    public static T Get<T>(ref Utf8JsonReader reader, string name, T fallback = default!)
        where T : IParsable<T> =>
        StringOrNull(ref reader, name) is { Length: > 0 } text ? Parse<T>(name, text) : fallback;

    /// <summary>Reads a value that parses; null or an empty text gives <see langword="null"/>.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <exception cref="BadHttpRequestException">The value does not parse.</exception>
    public static T? GetOrNull<T>(ref Utf8JsonReader reader, string name)
        where T : struct, IParsable<T> =>
        StringOrNull(ref reader, name) is { Length: > 0 } text ? Parse<T>(name, text) : null;

    /// <summary>Reads the name of a member of an enumeration; null or an empty text gives the fallback.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <param name="fallback">What to return for a missing value.</param>
    /// <exception cref="BadHttpRequestException">The value names no member.</exception>
    public static T Enum<T>(ref Utf8JsonReader reader, string name, T fallback = default)
        where T : struct, Enum => EnumOrNull<T>(ref reader, name) ?? fallback;

    /// <summary>Reads the name of a member of an enumeration; null or an empty text gives <see langword="null"/>.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <exception cref="BadHttpRequestException">The value names no member.</exception>
    public static T? EnumOrNull<T>(ref Utf8JsonReader reader, string name)
        where T : struct, Enum =>
        StringOrNull(ref reader, name) is not { Length: > 0 } text ? null
        : EnumValue.TryParse<T>(text, out var value) ? value
        : throw Invalid(name);

    /// <summary>Whether the reader stands on an object; null and an empty text are none.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <exception cref="BadHttpRequestException">The value is something else.</exception>
    public static bool IsObject(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.StartObject
        || (IsMissing(ref reader) ? false : throw Invalid(name));

    /// <summary>Whether the reader stands on an array; null and an empty text are none.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="name">The signal's name, for messages.</param>
    /// <exception cref="BadHttpRequestException">The value is something else.</exception>
    public static bool IsArray(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.StartArray
        || (IsMissing(ref reader) ? false : throw Invalid(name));

    /// <summary>The exception for a signal whose value is not of the expected kind.</summary>
    /// <param name="name">The signal's name.</param>
    public static BadHttpRequestException Invalid(string name) => BindingException.Invalid("signal", name);

    private static bool IsMissing(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null
        || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty);

    private static T Parse<T>(string name, string text)
        where T : IParsable<T> =>
        InvariantText.TryParse<T>(text, out var value) ? value : throw Invalid(name);
}

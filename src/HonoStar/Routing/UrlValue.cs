using System.ComponentModel;
using System.Globalization;

namespace HonoStar.Runtime;

/// <summary>A value of a link, kept without a string where it can be; formatted in the invariant culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UrlValue
{
    private static readonly object s_integer = new();

    private readonly object? _value;
    private readonly long _integer;

    private UrlValue(object? value, long integer = 0)
    {
        _value = value;
        _integer = integer;
    }

    internal bool IsAbsent => _value is null;

    internal bool IsEmpty => _value is null or "";

    /// <summary>A text; <see langword="null"/> is absent.</summary>
    /// <param name="value">The text.</param>
    public static UrlValue Of(string? value) => new(value);

    /// <summary>An integer.</summary>
    /// <param name="value">The integer.</param>
    public static UrlValue Of(int value) => new(s_integer, value);

    /// <summary>An integer; <see langword="null"/> is absent.</summary>
    /// <param name="value">The integer.</param>
    public static UrlValue Of(int? value) => value is { } integer ? Of(integer) : default;

    /// <summary>An integer.</summary>
    /// <param name="value">The integer.</param>
    public static UrlValue Of(long value) => new(s_integer, value);

    /// <summary>An integer; <see langword="null"/> is absent.</summary>
    /// <param name="value">The integer.</param>
    public static UrlValue Of(long? value) => value is { } integer ? Of(integer) : default;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The boolean.</param>
    public static UrlValue Of(bool value) => new(value ? "true" : "false");

    /// <summary><c>true</c> or <c>false</c>; <see langword="null"/> is absent.</summary>
    /// <param name="value">The boolean.</param>
    public static UrlValue Of(bool? value) => value is { } boolean ? Of(boolean) : default;

    /// <summary>Any formattable value; dates and times in their round-trip format.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public static UrlValue Of<T>(T value)
        where T : IFormattable => new(Format(value));

    /// <summary>Any formattable value; <see langword="null"/> is absent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public static UrlValue Of<T>(T? value)
        where T : struct, IFormattable => value is { } present ? new(Format(present)) : default;

    /// <summary>The name of a member of an enumeration, in camel case.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The member.</param>
    public static UrlValue OfEnum<T>(T value)
        where T : struct, Enum => new(EnumValue.NameOf(value));

    /// <summary>The name of a member of an enumeration; <see langword="null"/> is absent.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The member.</param>
    public static UrlValue OfEnum<T>(T? value)
        where T : struct, Enum => value is { } present ? OfEnum(present) : default;

    /// <summary>Several values of one name in the query; <see langword="null"/> and an empty array are absent.</summary>
    /// <param name="values">The texts.</param>
    public static UrlValue OfAll(string[]? values) => values is { Length: > 0 } ? new(values) : default;

    /// <summary>Several values of one name in the query, formatted; <see langword="null"/> and an empty array are absent.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="values">The values.</param>
    public static UrlValue OfAll<T>(T[]? values)
        where T : IFormattable => OfAll(values is null ? null : Array.ConvertAll(values, Format));

    /// <summary>Several members of an enumeration, by name; <see langword="null"/> and an empty array are absent.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="values">The members.</param>
    public static UrlValue OfEnums<T>(T[]? values)
        where T : struct, Enum => OfAll(values is null ? null : Array.ConvertAll(values, EnumValue.NameOf));

    /// <summary>The texts of <see cref="OfAll(string[])"/>, or <see langword="null"/> for a single value.</summary>
    internal string[]? Texts => _value as string[];

    internal void WriteTo(ref UrlWriter writer, bool keepSlashes)
    {
        if (ReferenceEquals(_value, s_integer))
        {
            writer.WriteLong(_integer);
        }
        else if (_value is string text)
        {
            // A catch-all value that began with a slash would make the link one to another host.
            writer.WriteEncoded(keepSlashes ? text.AsSpan().TrimStart('/') : text, keepSlashes);
        }
    }

    private static string Format<T>(T value)
        where T : IFormattable
    {
        var format = value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "o" : null;
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}

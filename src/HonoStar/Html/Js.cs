using System.Globalization;
using System.Text;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>
/// JavaScript for a <c>data-*</c> expression or a script element. <see cref="Value(string?)"/> makes a literal of a
/// value, in which a visitor's text stays text.
/// </summary>
public readonly struct Js : IHtmlWritable
{
    private readonly string? _code;
    private readonly string? _text;

    private Js(string? code, string? text)
    {
        _code = code;
        _text = text;
    }

    /// <summary>A string literal; null is <c>null</c>.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The literal.</returns>
    public static Js Value(string? value) => value is null ? new("null", null) : new(null, value);

    /// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value(bool? value) => new(value switch { true => "true", false => "false", null => "null" }, null);

    /// <summary>A number; null is <c>null</c>. Beyond 2^53 JavaScript rounds it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value(long? value) => Number(value);

    /// <summary>A number; null is <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value(double? value) => value is { } number && !double.IsFinite(number)
        ? new(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity", null)
        : Number(value);

    /// <summary>A number; null is <c>null</c>. JavaScript keeps about 15 digits of it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value(decimal? value) => Number(value);

    /// <summary>A string literal of an id; null is <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value(Guid? value) => Value(value?.ToString());

    /// <summary>A string literal of an instant, in the round-trip format; null is <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value(DateTimeOffset? value) => Value(value?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A string literal of a date, in the round-trip format; null is <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value(DateOnly? value) => Value(value?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A string literal of a point in time, in the round-trip format; null is <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value(DateTime? value) => Value(value?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A string literal of an enum's name.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value<T>(T value)
        where T : struct, Enum => Value(EnumNames<T>.Of(value));

    /// <summary>A string literal of an enum's name; null is <c>null</c>.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The literal.</returns>
    public static Js Value<T>(T? value)
        where T : struct, Enum => Value(value is { } name ? EnumNames<T>.Of(name) : null);

    /// <summary>
    /// The signals that are named after a record's properties, in camel case, as an object for <c>data-signals</c>. Property values are
    /// written as <see cref="Reply.Signals{T}(T, bool)"/> sends them; one that is null makes no signal.
    /// </summary>
    /// <typeparam name="T">A type that a handler takes by <see cref="SignalsAttribute"/>, or that carries it.</typeparam>
    /// <param name="signals">The values.</param>
    /// <returns>The object.</returns>
    /// <exception cref="InvalidOperationException">The generator knows nothing of the type.</exception>
    /// <example><code>&lt;form data-signals="{Js.Signals(new NewIssue(Title: ""))}"></code></example>
    public static Js Signals<T>(T signals) => new(Encoding.UTF8.GetString(InputModel<T>.ToJson(signals, CodeText.Json).Span), null);

    /// <summary>Code as it is. Whoever calls this vouches that no visitor can have written any of it.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException">The code has what would end a script element.</exception>
    public static Js Raw(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        CodeText.Check(code);
        return new(code, null);
    }

    /// <inheritdoc/>
    void IHtmlWritable.WriteTo(ref Html html) => CodeText.Write(ref html, ToString());

    /// <summary>The code, before it is encoded for where it stands.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => _code ?? (_text is null ? "null" : CodeText.Quote(_text));

    private static Js Number<T>(T? value)
        where T : struct, IFormattable => new(value?.ToString(null, CultureInfo.InvariantCulture) ?? "null", null);
}

using System.ComponentModel;
using System.Globalization;

namespace HonoStar.Runtime;

/// <summary>The values a region instance is rendered with, in the order of its parameters, as invariant text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RegionValues : IEquatable<RegionValues>
{
    private readonly string?[]? _values;

    /// <summary>The values, in the order of the region's parameters; an absent value is <see langword="null"/>.</summary>
    public RegionValues(params string?[] values) => _values = values;

    /// <summary>How many values there are.</summary>
    public int Count => _values?.Length ?? 0;

    /// <summary>The text at <paramref name="index"/>; empty when it is absent.</summary>
    public string GetString(int index) => At(index) ?? "";

    /// <summary>The text at <paramref name="index"/>, or <see langword="null"/> when it is absent.</summary>
    public string? GetStringOrNull(int index) => At(index);

    /// <summary>The value at <paramref name="index"/>.</summary>
    /// <exception cref="FormatException">It is absent or not a <typeparamref name="T"/>.</exception>
    public T Get<T>(int index)
        where T : IParsable<T>
    {
        var text = At(index) ?? throw new FormatException($"The region's value {index} is absent; expected a {typeof(T).Name}.");
        return Parse<T>(text);
    }

    /// <summary>The value at <paramref name="index"/>, or <see langword="null"/> when it is absent.</summary>
    /// <exception cref="FormatException">It is not a <typeparamref name="T"/>.</exception>
    public T? GetOrNull<T>(int index)
        where T : struct, IParsable<T> => At(index) is { } text ? Parse<T>(text) : null;

    /// <summary>The enumeration value at <paramref name="index"/>.</summary>
    /// <exception cref="FormatException">It is absent or not a <typeparamref name="T"/>.</exception>
    public T GetEnum<T>(int index)
        where T : struct, Enum => GetEnumOrNull<T>(index)
            ?? throw new FormatException($"The region's value {index} is absent; expected a {typeof(T).Name}.");

    /// <summary>The enumeration value at <paramref name="index"/>, or <see langword="null"/> when it is absent.</summary>
    /// <exception cref="FormatException">It is not a <typeparamref name="T"/>.</exception>
    public T? GetEnumOrNull<T>(int index)
        where T : struct, Enum
    {
        if (At(index) is not { } text)
        {
            return null;
        }

        return Enum.TryParse<T>(text, out var value)
            ? value
            : throw new FormatException($"The region's value {index} is not a {typeof(T).Name}.");
    }

    /// <summary>The text itself.</summary>
    public static string? Format(string? value) => value;

    /// <summary><c>true</c> or <c>false</c>, as <see cref="bool.Parse(string)"/> reads it.</summary>
    public static string Format(bool value) => value ? "true" : "false";

    /// <summary><c>true</c>, <c>false</c>, or <see langword="null"/>.</summary>
    public static string? Format(bool? value) => value is { } known ? Format(known) : null;

    /// <summary>The value in the invariant culture, in a form that parses back to an equal value; <see langword="null"/> stays so.</summary>
    public static string? Format<T>(T value) => value switch
    {
        null => null,
        // These alone lose something (fractions, offset, kind) in their general format.
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The value in the invariant culture, or <see langword="null"/> when there is none.</summary>
    public static string? Format<T>(T? value)
        where T : struct => value is { } known ? Format(known) : null;

    /// <summary>The name of the enumeration value, or its number when it has none.</summary>
    public static string FormatEnum<T>(T value)
        where T : struct, Enum => value.ToString();

    /// <summary>The name of the enumeration value, or <see langword="null"/> when there is none.</summary>
    public static string? FormatEnum<T>(T? value)
        where T : struct, Enum => value?.ToString();

    /// <summary>Whether all values are equal, in order.</summary>
    public bool Equals(RegionValues other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegionValues other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in AsSpan())
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether all values are equal, in order.</summary>
    public static bool operator ==(RegionValues left, RegionValues right) => left.Equals(right);

    /// <summary>Whether any value differs.</summary>
    public static bool operator !=(RegionValues left, RegionValues right) => !left.Equals(right);

    internal ReadOnlySpan<string?> AsSpan() => _values;

    private string? At(int index) => AsSpan()[index];

    private static T Parse<T>(string text)
        where T : IParsable<T>
    {
        // Parse alone would turn "...Z" into local time.
        if (typeof(T) == typeof(DateTime))
        {
            return (T)(object)DateTime.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        }

        return T.Parse(text, CultureInfo.InvariantCulture);
    }
}

using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace HonoStar.Runtime;

/// <summary>
/// Writes a value into the name of a topic. What would end a part of the name, or mean something to a bus
/// (<c>:</c>, the wildcards and separators of NATS and Redis, blanks, controls), is percent-escaped, so that
/// different values never give the same name and no value widens a subscription.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TopicName
{
    // Everything else from U+0021 up stands as it is; brackets and '?' are wildcards of Redis patterns.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(MakeEscaped());

    /// <summary>The escaped text; an absent or empty value is <c>%</c>, which no other value gives.</summary>
    public static string Value(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "%";
        }

        var first = value.AsSpan().IndexOfAny(Escaped);
        return first < 0 ? value : Escape(value, first);
    }

    /// <summary>The value in the invariant culture, in a form that loses nothing, and escaped.</summary>
    public static string Value<T>(T value)
        where T : ISpanFormattable => Value(RegionValues.Format(value));

    /// <summary>The value in the invariant culture and escaped; <c>%</c> when it is absent.</summary>
    public static string Value<T>(T? value)
        where T : struct, ISpanFormattable => Value(RegionValues.Format(value));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Value(bool value) => value ? "true" : "false";

    private static string Escape(string value, int first)
    {
        var name = new StringBuilder(value.Length + 16).Append(value, 0, first);
        foreach (var character in value.AsSpan(first))
        {
            if (Escaped.Contains(character))
            {
                name.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                name.Append(character);
            }
        }

        return name.ToString();
    }

    private static string MakeEscaped()
    {
        var characters = new StringBuilder(":%*>.?[]\\^");
        for (var control = 0; control <= ' '; control++)
        {
            characters.Append((char)control);
        }

        for (var control = 0x7F; control <= 0xA0; control++)
        {
            characters.Append((char)control);
        }

        return characters.ToString();
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HonoStar;

/// <summary>Values that requests carry as text, read in the invariant culture.</summary>
internal static class InvariantText
{
    public static bool TryParse<T>(string? text, [MaybeNullWhen(false)] out T value)
        where T : IParsable<T>
    {
        if (typeof(T) != typeof(DateTime))
        {
            return T.TryParse(text, CultureInfo.InvariantCulture, out value);
        }

        // By itself, a time in UTC would become one of the server's time zone.
        var parsed = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time);
        value = (T)(object)time;
        return parsed;
    }
}

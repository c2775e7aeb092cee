using System.Collections.Frozen;
using System.Text.Json;

namespace HonoStar;

/// <summary>
/// Enumerations by the names of their members, in camel case where they are written and in any case where they are
/// read: a number, or a list with commas, is no name.
/// </summary>
internal static class EnumValue
{
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text.Length > 0
            && char.IsAsciiLetter(text[0])
            && !text.Contains(',', StringComparison.Ordinal)
            && Enum.TryParse(text, ignoreCase: true, out value);
    }

    public static string NameOf<T>(T value)
        where T : struct, Enum =>
        Names<T>.ByValue.TryGetValue(value, out var name) ? name : value.ToString();

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().Distinct().ToFrozenDictionary(
            value => value,
            value => JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(value)!));
    }
}

namespace HonoStar;

/// <summary>Enumerations by the names of their members: a number, or a list with commas, is no name.</summary>
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
}

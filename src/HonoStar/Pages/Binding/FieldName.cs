namespace HonoStar;

/// <summary>The names that fields, and the signals made of them, may have.</summary>
internal static class FieldName
{
    /// <summary>Refuses what could be anything but a path of identifiers when it stands in an expression.</summary>
    public static void ThrowIfInvalid(string field)
    {
        foreach (var c in field)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.'))
            {
                throw new ArgumentException($"'{field}' is not a field name: use letters, digits, '_' and '.' only.", nameof(field));
            }
        }

        ArgumentException.ThrowIfNullOrEmpty(field);
    }
}

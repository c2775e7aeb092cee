using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Decodes character references (<c>&amp;amp;</c>, <c>&amp;#x26;</c>) as browsers do.</summary>
internal static class CharacterReferences
{
    private const string Resource = "HonoStar.Analyzers.character-references.txt";

    /// <summary>What the numbers 0x80 to 0x9F stand for: the characters that Windows-1252 has there.</summary>
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly Lazy<Dictionary<string, string>> s_names = new(ReadNames);

    private static readonly Lazy<int> s_longest = new(static () => s_names.Value.Keys.Max(static name => name.Length));

    /// <summary>The names that a reference may have, without those that may leave out the semicolon.</summary>
    public static IEnumerable<string> Names => s_names.Value.Keys.Where(static name => name[name.Length - 1] == ';').Select(static name => name.Substring(0, name.Length - 1));

    /// <summary>The text with its references decoded; the same text when it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inAttribute">Whether the text is the value of an attribute, where a name without semicolon counts less often.</param>
    /// <param name="flaws">Gets what is wrong with a reference, and where.</param>
    public static MappedText Decode(MappedText text, bool inAttribute, Action<FlawKind, TextSpan> flaws)
    {
        var next = text.Text.IndexOf('&');
        if (next < 0)
        {
            return text;
        }

        var decoded = new MappedText.Builder(text.SourceStart);
        var run = 0;
        while (next >= 0)
        {
            var reference = Read(text, next, inAttribute);
            if (reference.Flaw is { } flaw)
            {
                flaws(flaw, text.SpanOf(next, next + reference.Length));
            }

            if (reference.Value is { } value)
            {
                decoded.Append(text, run, next);
                decoded.AppendEscaped(value, text.SpanOf(next, next + reference.Length));
                run = next + reference.Length;
            }

            next = text.Text.IndexOf('&', next + reference.Length);
        }

        decoded.Append(text, run, text.Length);
        return decoded.Build(text.SourceEnd);
    }

    /// <summary>Reads what starts with an ampersand.</summary>
    private static Reference Read(MappedText text, int start, bool inAttribute)
    {
        var first = text[start + 1];
        if (first == MappedText.Hole)
        {
            return new Reference(null, 2, FlawKind.HoleInCharacterReference);
        }

        return first == '#' ? ReadNumber(text, start) : IsAlphanumeric(first) ? ReadName(text, start, inAttribute) : new Reference(null, 1, null);
    }

    private static Reference ReadNumber(MappedText text, int start)
    {
        var isHexadecimal = text[start + 2] is 'x' or 'X';
        var digits = start + (isHexadecimal ? 3 : 2);
        var end = digits;
        while (isHexadecimal ? Uri.IsHexDigit(text[end]) : text[end] is >= '0' and <= '9')
        {
            end++;
        }

        if (text[end] == MappedText.Hole)
        {
            return new Reference(null, end + 1 - start, FlawKind.HoleInCharacterReference);
        }

        if (end == digits)
        {
            return new Reference(null, end - start, FlawKind.AbsenceOfDigitsInNumericCharacterReference);
        }

        var isKnown = long.TryParse(
            text.Text.Substring(digits, Math.Min(end - digits, 15)),
            isHexadecimal ? NumberStyles.HexNumber : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code);
        var value = !isKnown || code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? null
            : code is >= 0x80 and <= 0x9F ? Windows1252[(int)code - 0x80].ToString()
            : char.ConvertFromUtf32((int)code);
        var hasSemicolon = text[end] == ';';
        return new Reference(
            value ?? "\uFFFD",
            end - start + (hasSemicolon ? 1 : 0),
            value is null ? FlawKind.CharacterReferenceOutsideUnicodeRange : hasSemicolon ? null : FlawKind.MissingSemicolonAfterCharacterReference);
    }

    private static Reference ReadName(MappedText text, int start, bool inAttribute)
    {
        var end = start + 1;
        while (IsAlphanumeric(text[end]))
        {
            end++;
        }

        var written = text.Text.Substring(start + 1, Math.Min(end - start, text.Length - start - 1));
        for (var length = Math.Min(written.Length, s_longest.Value); length > 0; length--)
        {
            if (!s_names.Value.TryGetValue(written.Substring(0, length), out var value))
            {
                continue;
            }

            if (written[length - 1] == ';')
            {
                return new Reference(value, length + 1, null);
            }

            var behind = text[start + 1 + length];
            return inAttribute && (behind == '=' || IsAlphanumeric(behind))
                ? new Reference(null, end - start, null)
                : new Reference(value, length + 1, FlawKind.MissingSemicolonAfterCharacterReference);
        }

        return text[end] switch
        {
            ';' => new Reference(null, end + 1 - start, FlawKind.UnknownNamedCharacterReference),
            MappedText.Hole => new Reference(null, end + 1 - start, FlawKind.HoleInCharacterReference),
            _ => new Reference(null, end - start, null),
        };
    }

    private static bool IsAlphanumeric(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static Dictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>(2300, StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(CharacterReferences).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            names.Add(parts[0], string.Concat(parts.Skip(1).Select(static code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))));
        }

        return names;
    }

    /// <summary>What starts with an ampersand.</summary>
    /// <param name="Value">What it stands for; <see langword="null"/> when it stands for itself.</param>
    /// <param name="Length">Its length.</param>
    /// <param name="Flaw">What is wrong with it.</param>
    private readonly record struct Reference(string? Value, int Length, FlawKind? Flaw);
}

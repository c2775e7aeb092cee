using System.Text;

namespace HonoStar;

/// <summary>Reads the values of a topic back from its name.</summary>
internal static class TopicTemplate
{
    private const char Separator = ':';

    /// <summary>Whether a name is one that a template gives.</summary>
    /// <exception cref="InvalidOperationException">Nothing says where one of the template's values ends and the next begins.</exception>
    public static bool Matches(string template, string name) => TryMatch(template, name, default, out _);

    /// <summary>The value of a parameter in a name; <see langword="null"/> when it is absent or empty.</summary>
    /// <exception cref="ArgumentException">The name is none of the template, or the template has no such parameter.</exception>
    public static string? Value(string template, string name, string parameter) =>
        TryMatch(template, name, parameter, out var value) && value is not null
            ? Unescape(value)
            : throw new ArgumentException($"The topic '{name}' has no '{parameter}': its template is '{template}'.", nameof(parameter));

    /// <summary>Compares part by part: what stands in for a value holds no colon.</summary>
    private static bool TryMatch(string template, string name, ReadOnlySpan<char> wanted, out string? value)
    {
        value = null;
        var names = name.AsSpan().Split(Separator);
        foreach (var range in template.AsSpan().Split(Separator))
        {
            if (!names.MoveNext())
            {
                return false;
            }

            var expected = template.AsSpan(range);
            var actual = name.AsSpan(names.Current);
            var opening = expected.IndexOf('{');
            if (opening < 0)
            {
                if (!actual.SequenceEqual(expected))
                {
                    return false;
                }

                continue;
            }

            var closing = expected.IndexOf('}');
            var before = expected[..opening];
            var parameter = expected[(opening + 1)..closing];
            var behind = expected[(closing + 1)..];
            if (behind.Contains('{'))
            {
                throw new InvalidOperationException($"The values of the topic '{template}' cannot be told apart in its name: put a ':' between them.");
            }

            if (actual.Length <= before.Length + behind.Length
                || !actual.StartsWith(before, StringComparison.Ordinal)
                || !actual.EndsWith(behind, StringComparison.Ordinal))
            {
                return false;
            }

            if (parameter.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                value = actual[before.Length..^behind.Length].ToString();
            }
        }

        return !names.MoveNext();
    }

    /// <summary>What <see cref="Runtime.TopicName"/> escaped, as it was.</summary>
    private static string? Unescape(string value)
    {
        if (value == "%")
        {
            return null;
        }

        if (!value.Contains('%', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%')
            {
                text.Append((char)Convert.FromHexString(value.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }
}

namespace HonoStar.CodeModel;

/// <summary>The mistakes in a regular expression that can be seen without its engine.</summary>
internal static class RegexPattern
{
    private const string Flags = "dgimsuvy";

    /// <summary>What is wrong; <see langword="null"/> when nothing is seen to be.</summary>
    public static string? ProblemOf(string pattern, string flags)
    {
        if (flags.Any(flag => Flags.IndexOf(flag) < 0) || flags.Distinct().Count() < flags.Length || (flags.IndexOf('u') >= 0 && flags.IndexOf('v') >= 0))
        {
            return $"'{flags}' are no flags of a regular expression";
        }

        var depth = 0;
        var inClass = false;

        // Whether something stands before that can be repeated.
        var repeats = false;
        for (var i = 0; i < pattern.Length && depth >= 0; i++)
        {
            var character = pattern[i];
            if (inClass)
            {
                i += character == '\\' ? 1 : 0;
                inClass = character != ']';
                repeats = !inClass;
                continue;
            }

            switch (character)
            {
                case '\\':
                    i++;
                    repeats = i < pattern.Length && pattern[i] is not ('b' or 'B');
                    break;
                case '[':
                    inClass = true;
                    break;
                case '(':
                    depth++;
                    repeats = false;
                    i += i + 1 < pattern.Length && pattern[i + 1] == '?' ? 1 : 0;
                    break;
                case ')':
                    depth--;
                    repeats = true;
                    break;
                case '*' or '+' or '?' when !repeats:
                    return "there is nothing to repeat in the regular expression";
                case '*' or '+' or '?':
                    repeats = false;
                    i += i + 1 < pattern.Length && pattern[i + 1] == '?' ? 1 : 0;
                    break;
                default:
                    repeats = character is not ('^' or '$' or '|');
                    break;
            }
        }

        return depth == 0 ? null : "the groups of the regular expression do not match";
    }
}

using System.Text.RegularExpressions;

namespace HonoStar.CodeModel;

/// <summary>The mistakes in a regular expression that can be seen without its engine.</summary>
internal static class RegexPattern
{
    private const string Flags = "dgimsuvy";

    private const string Nothing = "there is nothing to repeat in the regular expression";

    private static readonly Regex s_count = new(@"\G\{[0-9]+(?:,[0-9]*)?\}", RegexOptions.CultureInvariant);
    private static readonly Regex s_group = new(@"\G\(\?(?:[:=!]|<(?:[=!]|[\p{L}_$][\w$]*>)|[ims]*(?:-[ims]+)?:)", RegexOptions.CultureInvariant);

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
                if (character is not ('\\' or ']') && i + 2 < pattern.Length && pattern[i + 1] == '-' && pattern[i + 2] != ']')
                {
                    if (pattern[i + 2] != '\\' && character > pattern[i + 2])
                    {
                        return "a range of the regular expression ends before it begins";
                    }

                    i += pattern[i + 2] == '\\' ? 1 : 2;
                    continue;
                }

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
                    if (i + 1 < pattern.Length && pattern[i + 1] == '?')
                    {
                        if (s_group.Match(pattern, i) is not { Success: true } group)
                        {
                            return "a group of the regular expression begins with '(?' and nothing that is known";
                        }

                        i += group.Length - 1;
                    }

                    break;
                case ')':
                    depth--;
                    repeats = true;
                    break;
                case '{' when s_count.Match(pattern, i) is { Success: true } count:
                    if (!repeats)
                    {
                        return Nothing;
                    }

                    repeats = false;
                    i += count.Length - 1;
                    i += i + 1 < pattern.Length && pattern[i + 1] == '?' ? 1 : 0;
                    break;
                case '*' or '+' or '?' when !repeats:
                    return Nothing;
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

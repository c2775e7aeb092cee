namespace HonoStar.CodeModel;

/// <summary>The one mistake in a regular expression that can be seen without its engine.</summary>
internal static class RegexGroups
{
    /// <summary>Whether every group that opens closes.</summary>
    public static bool AreBalanced(string pattern)
    {
        var depth = 0;
        var inClass = false;
        for (var i = 0; i < pattern.Length && depth >= 0; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    depth++;
                    break;
                case ')' when !inClass:
                    depth--;
                    break;
            }
        }

        return depth == 0;
    }
}

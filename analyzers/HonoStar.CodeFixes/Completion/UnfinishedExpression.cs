namespace HonoStar.CodeFixes;

/// <summary>An expression of the client that is being written.</summary>
internal static class UnfinishedExpression
{
    /// <summary>Whether what follows is a part of a text in it.</summary>
    public static bool EndsInText(string expression)
    {
        // The texts that are open, and the braces of values in template literals.
        var open = new Stack<char>();
        for (var i = 0; i < expression.Length; i++)
        {
            var (letter, within) = (expression[i], open.Count > 0 ? open.Peek() : '\0');
            if (within is '\'' or '"' or '`')
            {
                if (letter == '\\')
                {
                    i++;
                }
                else if (letter == within)
                {
                    open.Pop();
                }
                else if (within == '`' && letter == '$' && i + 1 < expression.Length && expression[i + 1] == '{')
                {
                    open.Push('{');
                    i++;
                }
            }
            else if (letter is '\'' or '"' or '`' or '{')
            {
                open.Push(letter);
            }
            else if (letter == '}' && within == '{')
            {
                open.Pop();
            }
        }

        return open.Count > 0 && open.Peek() != '{';
    }
}

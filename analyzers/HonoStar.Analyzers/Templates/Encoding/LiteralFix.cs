namespace HonoStar.Analyzers;

/// <summary>Makes a JavaScript literal of what a hole holds: <c>'{name}'</c> becomes <c>{Js.Value(name)}</c>.</summary>
internal static class LiteralFix
{
    /// <param name="hole">The hole.</param>
    /// <param name="code">The code that the hole stands in.</param>
    /// <param name="at">The position of the hole in it.</param>
    /// <returns>The fix; <see langword="null"/> when the hole is a part of a longer literal.</returns>
    public static TextFix? Of(TemplateHole hole, MappedText code, int at)
    {
        var isQuoted = code[at - 1] is '\'' or '"' or '`' && code[at + 1] == code[at - 1];
        if (!isQuoted && IsInLiteral(code.Text, at))
        {
            return null;
        }

        var fix = new TextFix("Write Js.Value(...)").Replace(hole.Expression.Span, $"Js.Value({hole.Expression})");
        return isQuoted ? fix.Remove(code.SpanOf(at - 1, at)).Remove(code.SpanOf(at + 1, at + 2)) : fix;
    }

    private static bool IsInLiteral(string code, int at)
    {
        var quote = '\0';
        for (var i = 0; i < at; i++)
        {
            if (quote != '\0' && code[i] == '\\')
            {
                i++;
            }
            else if (quote == code[i])
            {
                quote = '\0';
            }
            else if (quote == '\0' && code[i] is '\'' or '"' or '`')
            {
                quote = code[i];
            }
        }

        return quote != '\0';
    }
}

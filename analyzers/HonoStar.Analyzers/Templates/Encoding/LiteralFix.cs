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
        if (IsQuoted(code, at))
        {
            return Quoted(hole, code, at, $"Js.Value({hole.Expression})");
        }

        return IsInLiteral(code.Text, at) ? null : new TextFix("Write Js.Value(...)").Replace(hole.Expression.Span, $"Js.Value({hole.Expression})");
    }

    /// <summary>Makes a literal of a link that stands in quotes: <c>'{link}'</c> can be nothing but its address.</summary>
    public static TextFix? OfQuoted(TemplateHole hole, MappedText code, int at) =>
        IsQuoted(code, at) ? Quoted(hole, code, at, $"Js.Value({Constants.Receiver(hole.Expression)}.ToString())") : null;

    /// <summary>Whether a hole in a script stands in a part of a longer literal, or may do so: what is in a comment is not told from code.</summary>
    public static bool IsInLongerLiteral(IEnumerable<TemplateNode> before, bool isQuoted)
    {
        var code = string.Concat(before.Select(static node => node is TemplateTextNode text ? text.Text.Text : MappedText.Hole.ToString()));
        return !isQuoted && IsInLiteral(code, code.Length);
    }

    private static TextFix Quoted(TemplateHole hole, MappedText code, int at, string literal) =>
        new TextFix("Write Js.Value(...)").Replace(hole.Expression.Span, literal).Remove(code.SpanOf(at - 1, at)).Remove(code.SpanOf(at + 1, at + 2));

    private static bool IsQuoted(MappedText code, int at) => code[at - 1] is '\'' or '"' or '`' && code[at + 1] == code[at - 1];

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

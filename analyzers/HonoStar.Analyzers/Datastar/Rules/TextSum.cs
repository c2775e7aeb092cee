using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>Takes a hole out of a text of an expression: <c>'a {x} b'</c> becomes <c>'a ' + {x} + ' b'</c>.</summary>
internal static class TextSum
{
    /// <summary>The fix for a hole of an attribute; <see langword="null"/> where a sum would mean something else.</summary>
    /// <param name="template">The template, with the source that the quotes are taken from.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="hole">The hole.</param>
    /// <param name="at">Where in the value the hole stands.</param>
    public static TextFix? Of(Template template, TemplateAttribute attribute, TemplateHole hole, int at)
    {
        var use = DatastarTemplate.Of(template).Uses.FirstOrDefault(use => use.Attribute == attribute);
        return use is { Expression: { Error: null } expression } && TextRound(expression.Program, expression.Program, at) is var (text, parent)
            ? Of(template, use, text, parent, hole, at)
            : null;
    }

    /// <summary>The fix for a hole of a text.</summary>
    /// <param name="template">The template, with the source that the quotes are taken from.</param>
    /// <param name="use">The attribute.</param>
    /// <param name="text">The text.</param>
    /// <param name="parent">What the text stands in.</param>
    /// <param name="hole">The hole.</param>
    /// <param name="at">Where in the value the hole stands.</param>
    public static TextFix? Of(Template template, DatastarUse use, ExpressionNode text, ExpressionNode parent, TemplateHole hole, int at)
    {
        if (text.Kind == ExpressionKind.Regex || text.Children.Length > 0 || !CanBeSum(text, parent))
        {
            return null;
        }

        var (open, close) = (use.SpanOf(text.Start, text.Start + 1), use.SpanOf(text.End - 1, text.End));
        var quote = template.Syntax.SyntaxTree.GetText().ToString(open);
        var (before, after) = (text.Start + 1 == at, text.End - 2 == at);
        var fix = new TextFix("Close the text, and add the value to it");
        fix = before ? fix.Remove(open) : fix.Insert(hole.Span.Start, quote + " + ");
        return after ? fix.Remove(close) : fix.Insert(hole.Span.End, " + " + quote);
    }

    /// <summary>The text that a character stands in, and what the text stands in.</summary>
    private static (ExpressionNode Text, ExpressionNode Parent)? TextRound(ExpressionNode node, ExpressionNode parent, int at)
    {
        foreach (var child in node.Children)
        {
            if (child.Start <= at && at < child.End)
            {
                return TextRound(child, node, at);
            }
        }

        return node.Kind is ExpressionKind.Text or ExpressionKind.Template ? (node, parent) : null;
    }

    /// <summary>Whether a sum means the same in the place of a text, without parentheses.</summary>
    private static bool CanBeSum(ExpressionNode text, ExpressionNode parent) => parent.Kind switch
    {
        ExpressionKind.Member or ExpressionKind.Index or ExpressionKind.Unary or ExpressionKind.Tagged or ExpressionKind.New => false,
        ExpressionKind.Call => parent.Children[0] != text,
        ExpressionKind.Property => parent.Children[0] != text,
        ExpressionKind.Binary => parent.Text is "+" or "==" or "===" or "!=" or "!==" or "&&" or "||" or "??",
        _ => true,
    };
}

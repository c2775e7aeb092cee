using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Holes that write a piece of an expression where the browser sees none: in a text of the expression, or beside it.</summary>
internal sealed class HoleRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.ValueInText, Analyzers.Descriptors.SignalInText];

    public override void Check(TemplateContext context)
    {
        foreach (var use in DatastarTemplate.Of(context.Template).Uses)
        {
            if (use.Attribute.Holes.Length > 0 && use.Expression is { Error: null } expression)
            {
                CheckTexts(context, use, expression.Program, parent: expression.Program);
            }
        }

        foreach (var hole in context.Template.Holes)
        {
            if (hole.Type?.Is("HonoStar", "SignalRef") == true && (hole.Attribute is not { } attribute || !attribute.Name.StartsWith(DatastarName.Prefix, StringComparison.Ordinal)))
            {
                var advice = hole.Attribute is null ? "data-text=\"{...}\" on the element" : $"data-attr:{hole.Attribute.WrittenName.Text}=\"{{...}}\"";
                context.Report(Analyzers.Descriptors.SignalInText, hole.Span, hole.Expression.ToString(), advice);
            }
        }
    }

    private static void CheckTexts(TemplateContext context, DatastarUse use, ExpressionNode node, ExpressionNode parent)
    {
        if (node.Kind is ExpressionKind.Text or ExpressionKind.Template or ExpressionKind.Regex)
        {
            for (var at = node.Start; at < node.End; at++)
            {
                if (use.Expression!.Text[at] == DatastarExpression.Hole && !node.Children.Any(child => child.Start <= at && at < child.End) && use.Attribute.HoleAt(at) is var hole && IsValue(hole))
                {
                    Report(context, use, node, hole, at, canBeSum: CanBeSum(node, parent));
                }
            }
        }

        foreach (var child in node.Children)
        {
            CheckTexts(context, use, child, node);
        }
    }

    /// <summary>Whether a hole writes a literal; with <c>Js.Raw</c> somebody vouches for what it writes.</summary>
    private static bool IsValue(TemplateHole hole) =>
        hole.Type?.Is("HonoStar", "Js") == true && hole.Operation is not IInvocationOperation { TargetMethod.Name: "Raw" };

    /// <summary>Whether a sum means the same in the place of a text, without parentheses.</summary>
    private static bool CanBeSum(ExpressionNode text, ExpressionNode parent) => parent.Kind switch
    {
        ExpressionKind.Member or ExpressionKind.Index or ExpressionKind.Unary or ExpressionKind.Tagged or ExpressionKind.New => false,
        ExpressionKind.Call => parent.Children[0] != text,
        ExpressionKind.Property => parent.Children[0] != text,
        ExpressionKind.Binary => parent.Text is "+" or "==" or "===" or "!=" or "!==" or "&&" or "||" or "??",
        _ => true,
    };

    private static void Report(TemplateContext context, DatastarUse use, ExpressionNode node, TemplateHole hole, int at, bool canBeSum)
    {
        var source = context.Template.Syntax.SyntaxTree.GetText(context.CancellationToken);
        var (open, close) = (use.SpanOf(node.Start, node.Start + 1), use.SpanOf(node.End - 1, node.End));
        var quote = source.ToString(open);
        var (kind, advice) = node.Kind switch
        {
            ExpressionKind.Regex => ("a regular expression", "new RegExp({...})"),
            ExpressionKind.Template => ("a template literal", "`...` + {...}"),
            _ => ("a text", $"{quote}...{quote} + {{...}}"),
        };
        var (before, after) = (node.Start + 1 == at, node.End - 2 == at);
        var fix = node.Kind == ExpressionKind.Regex || node.Children.Length > 0 || !canBeSum ? null : new TextFix("Close the text, and add the value to it");
        fix = before ? fix?.Remove(open) : fix?.Insert(hole.Span.Start, quote + " + ");
        fix = after ? fix?.Remove(close) : fix?.Insert(hole.Span.End, " + " + quote);
        context.ReportFixable(Analyzers.Descriptors.ValueInText, hole.Span, fix, hole.Expression.ToString(), kind, advice);
    }
}

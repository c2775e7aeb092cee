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
                context.ReportFixable(Analyzers.Descriptors.SignalInText, hole.Span, BindingFix(context.Template, hole), hole.Expression.ToString(), advice);
            }
        }
    }

    /// <summary>What shows a signal that is all of a text or of a value; <see langword="null"/> when something else stands beside it.</summary>
    private static TextFix? BindingFix(Template template, TemplateHole hole) => hole switch
    {
        { Context: HoleContext.Text, Element: { Children.Length: 1, IsSelfClosed: false } element } when element.Find("data-text") is null =>
            new TextFix("Write data-text").Insert(element.NameSpan.End, " " + template.Attribute("data-text", hole.Syntax.ToString())).Remove(hole.Span),
        { Context: HoleContext.AttributeValue, Attribute: { Value.Length: 1 } attribute } when AttributeContents.Of(attribute.Name) is AttributeContent.Text or AttributeContent.Address =>
            new TextFix("Write data-attr").Insert(attribute.NameSpan.Start, "data-attr:"),
        _ => null,
    };

    private static void CheckTexts(TemplateContext context, DatastarUse use, ExpressionNode node, ExpressionNode parent)
    {
        if (node.Kind is ExpressionKind.Text or ExpressionKind.Template or ExpressionKind.Regex)
        {
            for (var at = node.Start; at < node.End; at++)
            {
                if (use.Expression!.Text[at] == DatastarExpression.Hole && !node.Children.Any(child => child.Start <= at && at < child.End) && use.Attribute.HoleAt(at) is var hole && IsValue(hole))
                {
                    Report(context, use, node, parent, hole, at);
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

    private static void Report(TemplateContext context, DatastarUse use, ExpressionNode text, ExpressionNode parent, TemplateHole hole, int at)
    {
        var quote = context.Template.Syntax.SyntaxTree.GetText(context.CancellationToken).ToString(use.SpanOf(text.Start, text.Start + 1));
        var (kind, advice) = text.Kind switch
        {
            ExpressionKind.Regex => ("a regular expression", "new RegExp({...})"),
            ExpressionKind.Template => ("a template literal", "`...` + {...}"),
            _ => ("a text", $"{quote}...{quote} + {{...}}"),
        };
        context.ReportFixable(Analyzers.Descriptors.ValueInText, hole.Span, TextSum.Of(context.Template, use, text, parent, hole, at), hole.Expression.ToString(), kind, advice);
    }
}

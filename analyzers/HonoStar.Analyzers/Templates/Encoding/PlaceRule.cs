using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Holes stand where encoding keeps what they hold within its place: in text and in quoted values, not in what is markup itself.</summary>
internal sealed class PlaceRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.HoleInName, Analyzers.Descriptors.HoleWithoutQuotes, Analyzers.Descriptors.HoleInComment, Analyzers.Descriptors.HoleAmongAttributes,
        Analyzers.Descriptors.AttributesInText, Analyzers.Descriptors.MarkupInPlainText,
    ];

    public override void Check(TemplateContext context)
    {
        TemplateAttribute? reported = null;
        foreach (var hole in context.Template.Holes)
        {
            switch (hole.Context)
            {
                case HoleContext.TagName:
                    context.Report(Analyzers.Descriptors.HoleInName, hole.Span, "the name of an element", "choose between templates with a switch expression");
                    break;
                case HoleContext.EndTag:
                    context.Report(Analyzers.Descriptors.HoleInName, hole.Span, "an end tag", "write the name of the element");
                    break;
                case HoleContext.AttributeName:
                    context.Report(Analyzers.Descriptors.HoleInName, hole.Span, AttributeFix(hole), "the name of an attribute", "write Html.Attr(name, value)");
                    break;
                case HoleContext.UnquotedValue when hole.Attribute != reported && hole.Attribute is { HasUnknownName: false } attribute:
                    reported = attribute;
                    context.Report(Analyzers.Descriptors.HoleWithoutQuotes, hole.Span, QuotesFix(context.Template, attribute), attribute.Name);
                    break;
                case HoleContext.Comment:
                    context.Report(Analyzers.Descriptors.HoleInComment, hole.Span, new TextFix("Remove the hole").Remove(hole.Span));
                    break;
                case HoleContext.Attributes when hole.Kind is not (HoleKind.Attributes or HoleKind.Unknown):
                    context.Report(Analyzers.Descriptors.HoleAmongAttributes, hole.Span, ConditionFix(hole), hole.Type!.Readable());
                    break;
                case HoleContext.Text or HoleContext.PlainText when hole.Kind == HoleKind.Attributes:
                    context.Report(Analyzers.Descriptors.AttributesInText, hole.Span, hole.Type!.Readable(), "text");
                    break;
                case HoleContext.AttributeValue when hole.Kind == HoleKind.Attributes:
                    context.Report(Analyzers.Descriptors.AttributesInText, hole.Span, WholeFix(hole), hole.Type!.Readable(), "the value of an attribute");
                    break;
                case HoleContext.AttributeValue when hole.Kind == HoleKind.Markup && AttributeContents.Of(hole.Element!, hole.Attribute!.Name) is not (AttributeContent.Script or AttributeContent.Document):
                    context.Report(Analyzers.Descriptors.MarkupInPlainText, hole.Span, TextOfMarkupFix(hole), $"'{hole.Attribute.Name}'", hole.Type!.Readable());
                    break;
                case HoleContext.PlainText when hole.Kind == HoleKind.Markup:
                    context.Report(Analyzers.Descriptors.MarkupInPlainText, hole.Span, TextOfMarkupFix(hole), $"<{hole.Element!.Name}>", hole.Type!.Readable());
                    break;
            }
        }
    }

    /// <summary><c>{name}="{value}"</c> is what <c>Html.Attr</c> writes.</summary>
    private static TextFix? AttributeFix(TemplateHole hole) =>
        hole.Attribute is { Name.Length: 1, Value.Length: 1, Holes: [var value] } attribute
            ? new TextFix("Write Html.Attr(...)").Replace(attribute.Span, $"{hole.Syntax.OpenBraceToken.Text}Html.Attr({hole.Expression}, {value.Expression}){hole.Syntax.CloseBraceToken.Text}")
            : null;

    private static TextFix QuotesFix(Template template, TemplateAttribute attribute)
    {
        var quote = template.Quote.ToString();
        return new TextFix("Put quotes round the value").Insert(attribute.ValueSpan.Start, quote).Insert(attribute.ValueSpan.End, quote);
    }

    /// <summary><c>isOn ? "checked" : ""</c> is an attribute that is there or not.</summary>
    private static TextFix? ConditionFix(TemplateHole hole)
    {
        var expression = hole.Expression;
        while (expression is ParenthesizedExpressionSyntax inner)
        {
            expression = inner.Expression;
        }

        if (expression is not ConditionalExpressionSyntax { WhenTrue: LiteralExpressionSyntax yes, WhenFalse: LiteralExpressionSyntax no } choice
            || !IsName(yes.Token.ValueText)
            || !(no.IsKind(SyntaxKind.NullLiteralExpression) || no.Token.ValueText.Length == 0))
        {
            return null;
        }

        return new TextFix("Write Html.Attr(...)").Replace(hole.Expression.Span, $"Html.Attr(\"{yes.Token.ValueText}\", {choice.Condition})");
    }

    /// <summary><c>class="{Html.Class(...)}"</c> means <c>{Html.Class(...)}</c>.</summary>
    private static TextFix? WholeFix(TemplateHole hole) =>
        hole.Attribute is { Value.Length: 1 } attribute ? new TextFix("Write the hole in the place of the attribute").Replace(attribute.Span, hole.Syntax.ToString()) : null;

    /// <summary><c>Html.Text(name)</c> is <c>name</c> where only text can stand.</summary>
    private static TextFix? TextOfMarkupFix(TemplateHole hole) =>
        hole.Operation is IInvocationOperation { TargetMethod: { Name: "Text", ContainingType: var type }, Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: [var text] } } && Template.IsHtml(type)
            ? new TextFix("Write the text").Replace(hole.Expression.Span, text.Expression.ToString())
            : null;

    private static bool IsName(string text) => text.Length > 0 && text.All(static character => character is (>= 'a' and <= 'z') or '-');
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
                    context.Report(Analyzers.Descriptors.HoleInName, hole.Span, NameFix.WrittenOut(hole), "the name of an element", "choose between templates with a switch expression, or with When");
                    break;
                case HoleContext.EndTag:
                    context.Report(Analyzers.Descriptors.HoleInName, hole.Span, NameFix.WrittenOut(hole), "an end tag", "write the name of the element");
                    break;
                case HoleContext.AttributeName:
                    context.Report(Analyzers.Descriptors.HoleInName, hole.Span, NameFix.WrittenOut(hole) ?? NameFix.Attribute(context.Template, hole), "the name of an attribute", "write Html.Attr(name, value)");
                    break;
                case HoleContext.UnquotedValue when hole.Attribute != reported && hole.Attribute is { HasUnknownName: false } attribute:
                    reported = attribute;
                    context.Report(Analyzers.Descriptors.HoleWithoutQuotes, hole.Span, QuotesFix(context.Template, attribute), attribute.Name);
                    break;
                case HoleContext.Comment:
                    context.Report(Analyzers.Descriptors.HoleInComment, hole.Span, new TextFix("Remove the hole").Remove(hole.Span));
                    break;
                case HoleContext.Attributes when hole.Kind is not (HoleKind.Attributes or HoleKind.Unknown):
                    context.Report(Analyzers.Descriptors.HoleAmongAttributes, hole.Span, AttributesFix.OfCondition(hole), hole.Type!.Readable());
                    break;
                case HoleContext.Text or HoleContext.PlainText when hole.Kind == HoleKind.Attributes:
                    context.Report(Analyzers.Descriptors.AttributesInText, hole.Span, AttributesFix.InText(hole), hole.Type!.Readable(), "text");
                    break;
                case HoleContext.AttributeValue when hole.Kind == HoleKind.Attributes:
                    context.Report(Analyzers.Descriptors.AttributesInText, hole.Span, AttributesFix.InValue(hole), hole.Type!.Readable(), "the value of an attribute");
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

    private static TextFix QuotesFix(Template template, TemplateAttribute attribute)
    {
        var quote = template.Quote.ToString();
        return new TextFix("Put quotes round the value").Insert(attribute.ValueSpan.Start, quote).Insert(attribute.ValueSpan.End, quote);
    }

    /// <summary><c>Html.Text(name)</c> is <c>name</c> where only text can stand.</summary>
    private static TextFix? TextOfMarkupFix(TemplateHole hole) =>
        hole.Operation is IInvocationOperation { TargetMethod: { Name: "Text", ContainingType: var type }, Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: [var text] } } && Template.IsHtml(type)
            ? new TextFix("Write the text").Replace(hole.Expression.Span, text.Expression.ToString())
            : null;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>A hole in an attribute holds what a browser, or the client, makes of the attribute: text, a link, styles or an expression.</summary>
internal sealed class AttributeValueRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.HoleInAddress, Analyzers.Descriptors.HoleInExpression, Analyzers.Descriptors.HoleInEventHandler, Analyzers.Descriptors.HoleInDirective,
    ];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Holes.Length > 0 && !attribute.HasUnknownName && attribute.Quote != '\0')
                {
                    Check(context, element, attribute);
                }
            }
        }
    }

    private static void Check(TemplateContext context, TemplateElement element, TemplateAttribute attribute)
    {
        var content = AttributeContents.Of(element, attribute.Name);
        var at = -1;
        foreach (var hole in attribute.Holes)
        {
            at = attribute.Value!.Text.IndexOf(MappedText.Hole, at + 1);
            var kind = hole.Kind;
            if (kind is HoleKind.Markup or HoleKind.Attributes && content is not (AttributeContent.Script or AttributeContent.Document))
            {
                // Wrong in any attribute, which is a rule of its own.
                continue;
            }

            switch (content)
            {
                case AttributeContent.Script:
                    // What is wrong with the holes of an expression is then said by their own rule.
                    var @event = attribute.Name.Substring(2);
                    var fix = new TextFix($"Write data-on:{@event}").Replace(attribute.NameSpan, $"data-on:{@event}");
                    context.Report(Analyzers.Descriptors.HoleInEventHandler, hole.Span, fix, attribute.Name, @event);
                    break;
                case AttributeContent.Document:
                    context.Report(Analyzers.Descriptors.HoleInDirective, hole.Span, attribute.Name, element.Name, "is a document of its own, whose text is markup", "make a page of it, and write its address into 'src'");
                    break;
                case AttributeContent.Directive when kind is not (HoleKind.Constant or HoleKind.Number or HoleKind.Unknown):
                    context.Report(Analyzers.Descriptors.HoleInDirective, hole.Span, attribute.Name, element.Name, "decides what the element does", "write the value itself, or choose between templates with a switch expression, or with When");
                    break;
                case AttributeContent.Address:
                    AddressPlace.Check(context, attribute, hole, kind, at);
                    break;
                case AttributeContent.Expression when SetAttribute.Check(context, element, attribute, hole, at):
                    break;
                case AttributeContent.Expression:
                    CheckExpression(context, attribute, hole, kind, at);
                    break;
            }
        }
    }

    private static void CheckExpression(TemplateContext context, TemplateAttribute attribute, TemplateHole hole, HoleKind kind, int at)
    {
        switch (kind)
        {
            case HoleKind.Link:
                Report("an action, such as Routes...Post(), makes a request; Js.Value(link.ToString()) is the address as text", LiteralFix.OfQuoted(hole, attribute.Value!, at));
                break;
            case HoleKind.Style:
                Report("write the styles into a 'style' attribute", null);
                break;
            case HoleKind.Text when HoleKinds.IsTakenByJsValue(hole.Type!):
                context.Report(
                    Analyzers.Descriptors.HoleInExpression,
                    hole.Span,
                    LiteralFix.Of(hole, attribute.Value!, at)
                        ?? TextSum.Of(context.Template, attribute, hole, at)?.Replace(hole.Expression.Span, $"Js.Value({hole.Expression})"),
                    attribute.Name,
                    hole.Type!.Readable(),
                    "write Js.Value(...), without quotes round it");
                break;
            case HoleKind.Text:
                Report("write Js.Value(...) of its text, number or date", null);
                break;
        }

        void Report(string advice, TextFix? fix) => context.Report(Analyzers.Descriptors.HoleInExpression, hole.Span, fix, attribute.Name, hole.Type!.Readable(), advice);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Start tags and end tags match, and elements nest.</summary>
internal sealed class TagRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.UnclosedElement, Analyzers.Descriptors.StrayEndTag, Analyzers.Descriptors.MisnestedElements,
        Analyzers.Descriptors.SelfClosedElement, Analyzers.Descriptors.VoidElementEndTag, Analyzers.Descriptors.BlockInParagraph,
    ];

    public override void Check(TemplateContext context)
    {
        if (context.Template.IsRaw)
        {
            return;
        }

        foreach (var flaw in context.Template.Flaws)
        {
            if (flaw.Name.IndexOf(MappedText.Hole) < 0)
            {
                Check(context, flaw);
            }
        }

        if (context.Template.Around.Length > 0)
        {
            foreach (var element in context.Template.Elements.Where(element => EndsParagraph(element, context.Template.AncestorsOf(element))))
            {
                context.Report(Analyzers.Descriptors.BlockInParagraph, element.NameSpan, element.Name);
            }
        }
    }

    /// <summary>Reports what ends a paragraph round the hole that a template is shown in.</summary>
    public static void CheckShown(ShownTemplateContext shown)
    {
        foreach (var element in shown.Template.Elements.Where(element => EndsParagraph(element, shown.AncestorsOf(element))))
        {
            shown.Report(Analyzers.Descriptors.BlockInParagraph, element.Name);
        }
    }

    /// <summary>Whether an element is the first to end a paragraph that has an end tag behind it.</summary>
    private static bool EndsParagraph(TemplateElement element, IEnumerable<TemplateElement> ancestors)
    {
        if (element.Namespace != HtmlNamespace.Html || !HtmlElements.ClosesParagraph(element.Name))
        {
            return false;
        }

        foreach (var outer in ancestors)
        {
            if (outer.IsHtml("p"))
            {
                return outer.EndTag is not null;
            }

            if (HtmlElements.EndsScope(outer.Name) || HtmlElements.ClosesParagraph(outer.Name))
            {
                return false;
            }
        }

        return false;
    }

    private static void Check(TemplateContext context, TemplateFlaw flaw)
    {
        switch (flaw)
        {
            case { Kind: FlawKind.Unclosed, Element: { } element } when !IsRepairedParagraph(context.Template, element):
                var end = EndOf(element) ?? context.Template.End;
                context.Report(Analyzers.Descriptors.UnclosedElement, flaw.Span, new TextFix($"Write </{flaw.Name}>").Insert(end, $"</{element.WrittenName}>"), flaw.Name);
                break;
            case { Kind: FlawKind.StrayEndTag }:
                context.Report(Analyzers.Descriptors.StrayEndTag, flaw.Span, new TextFix($"Remove </{flaw.Name}>").Remove(flaw.Span), flaw.Name);
                break;
            case { Kind: FlawKind.Misnested, Element: { } element } when !IsRepairedParagraph(context.Template, element):
                var before = EndOf(element);
                var fix = before is { } place ? new TextFix($"Close <{flaw.Name}> first").Insert(place, $"</{element.WrittenName}>").Remove(flaw.Span) : null;
                context.Report(Analyzers.Descriptors.MisnestedElements, element.NameSpan, fix, flaw.Name, before is null ? "what ends it" : $"</{Closing(element)!.Name}>");
                break;
            case { Kind: FlawKind.SelfClosingNonVoid, Element: { } element }:
                context.Report(
                    Analyzers.Descriptors.SelfClosedElement, flaw.Span, new TextFix($"Write </{flaw.Name}>").Replace(flaw.Span, $"></{element.WrittenName}>"), flaw.Name);
                break;
            case { Kind: FlawKind.VoidEndTag }:
                context.Report(Analyzers.Descriptors.VoidElementEndTag, flaw.Span, new TextFix($"Remove </{flaw.Name}>").Remove(flaw.Span), flaw.Name);
                break;
            case { Kind: FlawKind.ClosedBefore, Element: { Name: "p", ClosedBy: { } block } paragraph }:
                var division = new TextFix("Make the <p> a <div>").Replace(paragraph.NameSpan, "div").Replace(flaw.Span, "</div>");
                context.Report(Analyzers.Descriptors.BlockInParagraph, block.NameSpan, division, block.Name);
                break;
            case { Kind: FlawKind.ClosedBefore, Element: { ClosedBy: { } next } element }:
                context.Report(Analyzers.Descriptors.MisnestedElements, element.NameSpan, flaw.Name, $"<{next.Name}>");
                break;
        }
    }

    /// <summary>Where an element has to end at the latest: before the end tag of what it stands in.</summary>
    private static int? EndOf(TemplateElement element) => Closing(element)?.EndTag?.Start;

    private static TemplateElement? Closing(TemplateElement element) => element.Ancestors.FirstOrDefault(static outer => outer.EndTag is not null);

    /// <summary>Whether an element is open only because a block has ended the paragraph that it stands in, which is reported by itself.</summary>
    private static bool IsRepairedParagraph(Template template, TemplateElement element) =>
        element.ClosedBy is not null
        && element.Ancestors.Any(outer => outer.IsHtml("p") && outer.ClosedBy == element.ClosedBy && template.Flaws.Any(flaw => flaw.Kind == FlawKind.ClosedBefore && flaw.Element == outer));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// Controls have labels. A control at the top of its template may be put into a label, and one with an id may have its label in
/// another template; those are left alone.
/// </summary>
internal sealed class LabelRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.ControlWithoutLabel];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            if (IsControl(element) && context.Template.ParentOf(element) is not null && !HasLabel(element, context.Template) && !MayHaveLabelElsewhere(element, context))
            {
                context.Report(Analyzers.Descriptors.ControlWithoutLabel, element.NameSpan, element.Name);
            }
        }
    }

    private static bool IsControl(TemplateElement element) => element.Namespace == HtmlNamespace.Html && element.Name switch
    {
        "select" or "textarea" => true,
        "input" => element.Find("type") is not { } type || (type.Literal is { } kind && !(kind.ToLowerInvariant() is "hidden" or "submit" or "button" or "reset" or "image")),
        _ => false,
    };

    private static bool HasLabel(TemplateElement control, Template template) =>
        control.Has("aria-label")
        || control.Has("aria-labelledby")
        || control.Has("title")
        || control.Find("hidden") is not null
        || template.AncestorsOf(control).Any(static outer => outer.IsHtml("label") || outer.Find("hidden") is not null || HtmlVocabulary.IsCustomElement(outer.Name));

    private static bool MayHaveLabelElsewhere(TemplateElement control, TemplateContext context)
    {
        if (control.Find("id") is not { } id)
        {
            return false;
        }

        // Nothing stands round what a page answers but layouts, which know nothing of its controls.
        var template = context.Template;
        return id.Literal is null
            || template.Around.Length > 0
            || !context.ContainingSymbol.IsQuery()
            || template.Holes.Any(static hole => hole.Context == HoleContext.Text)
            || template.Elements.Any(element => element.IsHtml("label") && (element.HasUnknownAttributes || element.Find("for") is { } target && (target.Literal is null || target.Literal == id.Literal)));
    }
}

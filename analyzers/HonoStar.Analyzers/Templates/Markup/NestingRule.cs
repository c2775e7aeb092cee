using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Forms, links, buttons and labels do not stand in their like, and no control stands in a link or button.</summary>
internal sealed class NestingRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.NestedInteractive];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            if (Find(element, context.Template.AncestorsOf(element)) is var (outer, reason))
            {
                context.Report(Analyzers.Descriptors.NestedInteractive, element.NameSpan, element.Name, outer.Name, reason);
            }
        }
    }

    /// <summary>Reports what stands in an element round the hole that a template is shown in.</summary>
    public static void CheckShown(ShownTemplateContext shown)
    {
        foreach (var element in shown.Template.Elements)
        {
            if (Find(element, shown.AncestorsOf(element)) is var (outer, reason) && shown.IsAround(outer))
            {
                shown.Report(Analyzers.Descriptors.NestedInteractive, element.Name, outer.Name, reason);
            }
        }
    }

    private static (TemplateElement Outer, string Reason)? Find(TemplateElement element, IEnumerable<TemplateElement> ancestors)
    {
        if (element.Namespace != HtmlNamespace.Html || !IsInteractive(element))
        {
            return null;
        }

        // What a custom element shows, and where, is its own matter; but the parser knows nothing of that.
        var isApart = false;
        foreach (var outer in ancestors)
        {
            if (outer.IsHtml("template"))
            {
                return null;
            }

            isApart |= outer.Name == "foreignobject" || HtmlVocabulary.IsCustomElement(outer.Name);
            if (outer.Namespace == HtmlNamespace.Html && (!isApart || IsRepaired(element, outer)) && Conflict(element, outer) is { } reason)
            {
                return (outer, reason);
            }
        }

        return null;
    }

    private static bool IsInteractive(TemplateElement element) => element.Name switch
    {
        "form" or "a" or "button" or "label" or "select" or "textarea" or "details" or "iframe" or "embed" => true,
        "input" => true,
        "audio" or "video" => element.Find("controls") is not null,
        _ => false,
    };

    /// <summary>Whether a browser ends or drops one of the two while it parses.</summary>
    private static bool IsRepaired(TemplateElement element, TemplateElement outer) => outer.Name == "select" || (outer.Name == element.Name && outer.Name != "label");

    private static string? Conflict(TemplateElement element, TemplateElement outer) => (outer.Name, element.Name) switch
    {
        ("form", "form") => "browsers drop the inner start tag, and its end tag ends the outer form; put them side by side, or use a button with 'form' or 'formaction'",
        ("a", "a") => "browsers end the outer link before the inner one; put them side by side",
        ("button", "button") => "browsers end the outer button before the inner one; put them side by side",
        ("label", "label") => "a label is of one control; put them side by side",
        ("select", "select" or "input" or "textarea") => "browsers end the list before it, or drop the tag; put them side by side",
        ("a" or "button", "form") => null,
        (_, "input") when string.Equals(element.Find("type")?.Literal, "hidden", StringComparison.OrdinalIgnoreCase) => null,
        ("a" or "button", _) => "nothing tells what a click on it means, and a keyboard does not reach it; put them side by side",
        _ => null,
    };
}

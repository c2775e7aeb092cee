using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Elements are none of those that the HTML standard calls obsolete.</summary>
internal sealed class ObsoleteRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.ObsoleteElement];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            if (element.Namespace == HtmlNamespace.Html && ObsoleteElements.Contains(element.Name))
            {
                context.Report(Analyzers.Descriptors.ObsoleteElement, element.NameSpan, FixOf(element), element.Name, ObsoleteElements.Replacement(element.Name));
            }
        }
    }

    private static TextFix? FixOf(TemplateElement element) =>
        ObsoleteElements.RenamedTo(element.Name) is not { } name ? null
        : HtmlElements.IsRawText(element.Name) ? ElementFix.RenameRaw(element, name)
        : ElementFix.Rename(element, name);
}

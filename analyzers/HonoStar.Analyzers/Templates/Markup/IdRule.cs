using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>An id stands once in a template. Another template may be shown instead of this one, so that templates are not compared.</summary>
internal sealed class IdRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.DuplicateId];

    public override void Check(TemplateContext context)
    {
        HashSet<string>? ids = null;
        foreach (var element in context.Template.Elements)
        {
            if (element.Find("id") is { Literal: { Length: > 0 } id } attribute && !element.Ancestors.Any(static outer => outer.IsHtml("template")))
            {
                if (!(ids ??= new(StringComparer.Ordinal)).Add(id))
                {
                    context.Report(Analyzers.Descriptors.DuplicateId, attribute.ValueSpan, id);
                }
            }
        }
    }
}

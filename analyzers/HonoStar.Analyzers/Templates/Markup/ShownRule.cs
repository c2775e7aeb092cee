using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What a component makes can stand where it is shown. Only what each call of it is sure to show is looked at.</summary>
internal sealed class ShownRule : TemplateRule
{
    /// <summary>Those of the rules of nesting and placement, which do the checks.</summary>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [];

    public override void Check(TemplateContext context)
    {
        foreach (var hole in context.Template.Holes)
        {
            if (hole.Context != HoleContext.Text || context.Template.ParentOf(hole) is not { } parent || !Template.IsHtml(ResultOf(hole)))
            {
                continue;
            }

            foreach (var (method, site) in TemplateSurroundings.ShownBy(hole.Operation))
            {
                if (Template.ReturnedBy(method, context.CancellationToken) is { } template)
                {
                    Check(new ShownTemplateContext(context, template, [parent, .. context.Template.AncestorsOf(hole).Skip(1)], site.Span));
                }
            }
        }
    }

    private static void Check(ShownTemplateContext shown)
    {
        TagRule.CheckShown(shown);
        PlacementRule.CheckShown(shown);
        NestingRule.CheckShown(shown);
    }

    private static ITypeSymbol? ResultOf(TemplateHole hole) => hole.Type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : hole.Type;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// Ids that stand twice on a page: in a template and in what it shows (components, regions, other templates), in what is shown for
/// each item of a list, and in a page and what stands round it. Reported is where the two come together; of a region, by which an
/// update finds it again, what else has its id.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PageIdAnalyzer : HonoStarAnalyzer
{
    /// <summary>The ids of the document, which stand round every page.</summary>
    private static readonly ImmutableArray<FoundId> s_document =
        [.. DocumentIds.All.Select(static id => new FoundId(null, new ShownId(id, default, false, false), default, true))];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.IdTwiceOnPage, Descriptors.RegionIdUsedElsewhere];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSemanticModelAction(Check);

    private static void Check(SemanticModelAnalysisContext context)
    {
        var (tree, compilation) = (context.SemanticModel.SyntaxTree, context.SemanticModel.Compilation);
        var file = SourceFile.Of(tree, context.CancellationToken);
        if (!file.MakesMarkup || tree.IsGenerated())
        {
            return;
        }

        var rendering = ApplicationRendering.Of(compilation, ProjectOptions.Read(context.Options, compilation).Directory, context.CancellationToken);
        foreach (var member in file.Parts.SelectMany(static part => part.Members).Where(static member => member.Uses.Templates.Count > 0))
        {
            Check(context, rendering, member);
        }
    }

    private static void Check(SemanticModelAnalysisContext context, ApplicationRendering rendering, RenderedMember member)
    {
        var reported = new HashSet<(TextSpan, string)>();
        var ids = new ShownIds(rendering, context.CancellationToken);
        var shown = ids.Check(member, Report);
        foreach (var round in RoundOf(rendering, member, ids))
        {
            foreach (var id in shown)
            {
                if (ShownIds.AreTwo(round, id))
                {
                    Report(id, round);
                }
            }
        }

        void Report(FoundId id, FoundId? other)
        {
            // A region is named where something else has its id.
            if (other is null or { IsRegion: true } || !id.IsRegion || other.Value.Site == default)
            {
                Add(id, other);
            }
            else
            {
                Add(other.Value, id);
            }
        }

        void Add(FoundId id, FoundId? other)
        {
            if (!reported.Add((id.Site, id.Id)))
            {
                return;
            }

            var location = Location.Create(context.SemanticModel.SyntaxTree, id.Site);
            context.ReportDiagnostic(other is { IsRegion: true } region && region.Owner != id.Owner
                ? Diagnostic.Create(Descriptors.RegionIdUsedElsewhere, location, id.Id, region.Owner!.Name)
                : Diagnostic.Create(Descriptors.IdTwiceOnPage, location, id.Id, Describe(id, other)));
        }
    }

    /// <summary>What always stands round the page or layout that a member makes.</summary>
    private static IEnumerable<FoundId> RoundOf(ApplicationRendering rendering, RenderedMember member, ShownIds ids)
    {
        var type = rendering.TypeOf(member.Part);
        var isLayout = type.Role == "Layout" && member.Name is "Render" or "RenderAsync";
        if (!isLayout && !(type.IsPage && member.IsDocument))
        {
            return [];
        }

        return rendering.LayoutsRound(type)
            .Select(layout => layout.Members.Where(static one => one.Name is "Render" or "RenderAsync").Take(2).ToList())
            .Where(static renders => renders.Count == 1)
            .Select(renders => ids.AlwaysOf(renders[0]))
            .Where(static always => always.Parameters.Count > 0)
            .SelectMany(static always => always.Ids)
            .Select(static id => id with { Site = default })
            .Concat(s_document);
    }

    private static string Describe(FoundId id, FoundId? other)
    {
        if (other is not { } before)
        {
            return "it is shown for each item of a list; put what tells the items apart into it, as in row-{item.Id}";
        }

        return id.IsOwn ? $"{before.OwnerName} has it, too; give one of them another"
            : before.Owner == id.Owner && before.Written == id.Written ? $"{id.OwnerName}, which writes it out, is shown here once more; let it take what tells the two apart"
            : $"{id.OwnerName}, which is shown here, has it, and {before.OwnerName}, too; give one of them another";
    }
}

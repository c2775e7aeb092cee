using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>
/// A region is replaced by the id of its root element, so all that it returns is one element with an id: its own templates, and
/// those of what it calls.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegionRootAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.RegionWithoutId];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationBlockAction(static block =>
        {
            if (block.OwningSymbol is IMethodSymbol method
                && RegionHosts.IsRegion(method)
                && block.OperationBlocks.FirstOrDefault()?.Syntax is { } code
                && SourceFile.Of(code.SyntaxTree, block.CancellationToken).MemberAt(code.SpanStart) is { } region)
            {
                var rendering = ApplicationRendering.Of(block.Compilation, ProjectOptions.Read(block.Options, block.Compilation).Directory, block.CancellationToken);
                new Roots(region, rendering, block).Check();
            }
        });

    /// <summary>What a region returns.</summary>
    private sealed class Roots(RenderedMember region, ApplicationRendering rendering, OperationBlockAnalysisContext context)
    {
        private readonly string _id = Names.ToKebabCase(region.Name);
        private readonly HashSet<RenderedMember> _seen = [region];

        public void Check()
        {
            if (region.MarkupOf(context.CancellationToken).Result is { } result)
            {
                Check(result);
            }
        }

        private void Check(Shown shown)
        {
            if (shown is ShownChoice choice)
            {
                foreach (var option in choice.Options.OfType<Shown>())
                {
                    Check(option);
                }
            }
            else if (ProblemOf(shown, region) is { } problem)
            {
                var isCalled = shown is ShownCall;
                var location = Location.Create(region.Node.SyntaxTree, isCalled ? shown.Span : problem.Span);
                var fix = isCalled ? null : problem.Fix;
                context.ReportDiagnostic(fix?.Report(Descriptors.RegionWithoutId, location, region.Name, problem.Message) ?? Diagnostic.Create(Descriptors.RegionWithoutId, location, region.Name, problem.Message));
            }
        }

        private RegionRoot.Problem? ProblemOf(Shown shown, RenderedMember member) => shown switch
        {
            ShownTemplate { Syntax: { } syntax } => RegionRoot.Check(Template.Parse(syntax, context.CancellationToken), _id),
            ShownTemplate => new(shown.Span, $"is empty: return an element that is found again, such as <div id=\"{_id}\"></div>"),
            ShownRepeatedly => new(shown.Span, $"is a list, of any number of elements: put it into one element with an id, such as <div id=\"{_id}\">"),
            ShownSometimes when member == region => new(shown.Span, $"is empty where its condition does not hold: put the condition into an element with an id, such as <div id=\"{_id}\">"),
            ShownChoice choice => ProblemOf(choice, member),
            ShownCall { Use: var use } when rendering.Means(use, member) is { } callee && _seen.Add(callee) && callee.MarkupOf(context.CancellationToken).Result is { } result => ProblemOf(result, callee),
            _ => null,
        };

        /// <summary>Of what is called, one way out may never be taken from here; so all have to be wrong.</summary>
        private RegionRoot.Problem? ProblemOf(ShownChoice choice, RenderedMember member)
        {
            var problems = choice.Options.Select(option => option is null ? null : ProblemOf(option, member)).ToList();
            return problems.Contains(null) ? null : problems.FirstOrDefault();
        }
    }
}

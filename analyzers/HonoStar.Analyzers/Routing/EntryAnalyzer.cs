using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Pages that nothing else in the application leads to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntryAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.PageWithoutWayIn];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.IsWhole())
        {
            context.RegisterSymbolAction(static symbol => Check(symbol, (INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
        }
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (!type.Has("HonoStar", "PageAttribute"))
        {
            return;
        }

        var all = RouteIndex.Of(context.Compilation, context.CancellationToken);
        var routes = all.OfPage(type.FullName()).Where(static route => route.Verb == "GET").ToList();
        if (routes.Count == 0 || routes.Any(static route => route.Template == "/" || route.Template.IndexOf('.') >= 0))
        {
            return;
        }

        var facts = ApplicationFacts.Of(context.Compilation, context.CancellationToken);
        var own = type.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree).ToImmutableArray();
        if (!routes.Any(route => facts.IsLinked(route, own, all)))
        {
            context.Report(Descriptors.PageWithoutWayIn, type.NameLocation(), type.Name, RouteCall.Outline(routes[0], "Href") ?? routes[0].Template);
        }
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>A region of a page or layout can be shown by that class alone, so that one that it never shows is dead.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShownRegionAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.RegionNeverShown];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(
            static start =>
            {
                var type = (INamedTypeSymbol)start.Symbol;
                if (!ShowsItsOwn(type) || Regions(type, start.Compilation).ToList() is not { Count: > 0 } regions)
                {
                    return;
                }

                var shown = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
                start.RegisterOperationAction(operation => Note(((IInvocationOperation)operation.Operation).TargetMethod, shown), OperationKind.Invocation);
                start.RegisterOperationAction(operation => Note(((IMethodReferenceOperation)operation.Operation).Method, shown), OperationKind.MethodReference);
                start.RegisterSymbolEndAction(end =>
                {
                    foreach (var region in regions.Where(region => !shown.ContainsKey(region.Name)))
                    {
                        end.Report(Descriptors.RegionNeverShown, region.NameLocation(), region.Name, type.Name);
                    }
                });
            },
            SymbolKind.NamedType);

    /// <summary>The regions of a class; what cannot be shown is reported for that.</summary>
    private static IEnumerable<IMethodSymbol> Regions(INamedTypeSymbol type, Compilation compilation) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method => RegionHosts.IsRegion(method) && RegionHosts.ReadRegion(method, compilation).IsUsable);

    /// <summary>Notes a region that is shown, or called directly: that is another rule's matter.</summary>
    private static void Note(IMethodSymbol method, ConcurrentDictionary<string, bool> shown)
    {
        if (method.ContainingType.Name == "LiveRegions" || RegionHosts.IsRegion(method))
        {
            shown[method.Name] = true;
        }
    }

    private static bool ShowsItsOwn(INamedTypeSymbol type) => type.Has("HonoStar", "PageAttribute") || type.Has("HonoStar", "LayoutAttribute");
}

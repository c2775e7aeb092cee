using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// Topics that are published and watched: both, or one of them is forgotten. Only where this compilation is all there is to
/// know: topics that other assemblies see may be published and watched there.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TopicUseAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TopicNotWatched, Descriptors.TopicNeverPublished];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => CheckPublish(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterSymbolAction(static symbol => CheckRegion(symbol, (IMethodSymbol)symbol.Symbol), SymbolKind.Method);
    }

    private static void CheckPublish(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (Publishing.TopicOf(call) is { } argument
            && argument.Unwrapped().Type is INamedTypeSymbol topic
            && IsAllKnownOf(topic, context.Compilation)
            && !ApplicationFacts.Of(context.Compilation, context.CancellationToken).Watched.Contains(topic.Name))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.TopicNotWatched, argument.Syntax.GetLocation(), topic.Name));
        }
    }

    private static void CheckRegion(SymbolAnalysisContext context, IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol topic] } live
                && live.Is("HonoStar", "LiveAttribute")
                && IsAllKnownOf(topic, context.Compilation)
                && !ApplicationFacts.Of(context.Compilation, context.CancellationToken).Made.Contains(topic.Name))
            {
                context.Report(Descriptors.TopicNeverPublished, attribute.TypeArgumentLocation(), topic.Name, method.Name);
            }
        }
    }

    private static bool IsAllKnownOf(INamedTypeSymbol topic, Compilation compilation) =>
        topic.Has("HonoStar", "TopicAttribute")
        && SymbolEqualityComparer.Default.Equals(topic.ContainingAssembly, compilation.Assembly)
        && (compilation.IsWhole() || !topic.IsPublic());
}

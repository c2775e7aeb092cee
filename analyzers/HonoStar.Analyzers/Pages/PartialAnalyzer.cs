using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Classes with regions and topics get generated members: they, and the types that they stand in, are partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotPartial];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(static symbol => Check(symbol, (INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var isTopic = type.Has("HonoStar", "TopicAttribute");
        if (!isTopic && !type.GetMembers().Any(member => member is IMethodSymbol method && RegionHosts.IsRegion(method)))
        {
            return;
        }

        var reason = isTopic ? $"topic '{type.Name}'" : $"'{type.Name}', which has regions,";
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.NotPartialDeclaration() is { } declaration)
            {
                context.ReportDiagnostic(new TextFix($"Make '{current.Name}' partial")
                    .Insert(declaration.Keyword.SpanStart, "partial ")
                    .Report(
                        Descriptors.NotPartial,
                        declaration.Identifier.GetLocation(),
                        current.Name,
                        reason,
                        Declaration(current, isTopic && SymbolEqualityComparer.Default.Equals(current, type))));
            }
        }
    }

    private static string Declaration(INamedTypeSymbol type, bool isTopic) => type switch
    {
        _ when isTopic => $"readonly partial record struct {type.Name}",
        { IsStatic: true } => $"static partial class {type.Name}",
        { IsRecord: true, TypeKind: TypeKind.Struct } => $"partial record struct {type.Name}",
        { IsRecord: true } => $"partial record {type.Name}",
        { TypeKind: TypeKind.Struct } => $"partial struct {type.Name}",
        { TypeKind: TypeKind.Interface } => $"partial interface {type.Name}",
        { IsSealed: true } => $"sealed partial class {type.Name}",
        _ => $"partial class {type.Name}",
    };
}

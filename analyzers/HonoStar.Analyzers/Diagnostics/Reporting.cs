using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Reports diagnostics.</summary>
internal static class Reporting
{
    public static void Report(this SymbolAnalysisContext context, DiagnosticDescriptor rule, Location? location, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, location ?? Location.None, arguments));

    public static void Report(
        this SymbolAnalysisContext context,
        DiagnosticDescriptor rule,
        Location? location,
        IEnumerable<Location> others,
        params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, location ?? Location.None, others, arguments));
}

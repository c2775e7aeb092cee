using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>Every analyzer of the assembly: one that is added is tested along with the others.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Instances { get; } =
    [
        .. typeof(HonoStarAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}

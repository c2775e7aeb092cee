using System.Collections.Immutable;
using HonoStar.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>Every analyzer and every code fix of their assemblies: one that is added is tested along with the others.</summary>
internal static class AllAnalyzers
{
    /// <summary>The analyzers; suppressors are none.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Instances { get; } =
        [.. InstancesOf<DiagnosticAnalyzer>(typeof(HonoStarAnalyzer)).Where(analyzer => analyzer is not DiagnosticSuppressor)];

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = [.. InstancesOf<CodeFixProvider>(typeof(TextFixProvider))];

    private static IEnumerable<T> InstancesOf<T>(Type inAssembly) =>
        inAssembly.Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T)))
            .Select(type => (T)Activator.CreateInstance(type)!);
}

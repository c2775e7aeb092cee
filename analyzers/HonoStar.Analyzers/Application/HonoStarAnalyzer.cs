using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>
/// What all analyzers have in common: they run concurrently, leave generated code alone, and start only in a compilation
/// that uses HonoStar.
/// </summary>
public abstract class HonoStarAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name == "HonoStar"))
            {
                Start(start);
            }
        });
    }

    /// <summary>Registers what the analyzer does in a compilation.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);
}

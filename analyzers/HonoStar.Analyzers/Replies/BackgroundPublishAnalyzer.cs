using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>What is published by <c>Fx</c> leaves when the handler has succeeded: work that outlives it publishes into nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BackgroundPublishAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.PublishInBackground];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.Name == "Publish" && call.TargetMethod.IsOf("HonoStar", "Fx") && IsInBackground(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PublishInBackground, call.Syntax.GetLocation()));
        }
    }

    /// <summary>Whether a lambda round it is handed to something that runs it later, and is not awaited.</summary>
    private static bool IsInBackground(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IInvocationOperation { Parent: not IAwaitOperation } outer && Starts(outer.TargetMethod))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Starts(IMethodSymbol method) =>
        (method.Name == "Run" && method.IsOf("System.Threading.Tasks", "Task"))
        || (method.Name == "StartNew" && method.IsOf("System.Threading.Tasks", "TaskFactory"))
        || (method.Name is "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" && method.IsOf("System.Threading", "ThreadPool"));
}

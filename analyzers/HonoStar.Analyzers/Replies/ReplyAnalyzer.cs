using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>A reply takes effect by being returned: one that is built and dropped says nothing to anybody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplyAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ReplyDropped];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Check(operation, (IExpressionStatementOperation)operation.Operation), OperationKind.ExpressionStatement);

    private static void Check(OperationAnalysisContext context, IExpressionStatementOperation statement)
    {
        var built = statement.Operation is ISimpleAssignmentOperation { Target: IDiscardOperation } discarded ? discarded.Value.Unwrapped() : statement.Operation;
        if (built is IInvocationOperation or IAwaitOperation or IPropertyReferenceOperation or IBinaryOperation && built.Type.Is("HonoStar", "Reply"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ReplyDropped, built.Syntax.GetLocation()));
        }
    }
}

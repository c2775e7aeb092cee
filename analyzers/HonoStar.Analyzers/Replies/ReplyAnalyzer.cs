using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>A reply takes effect by being returned: one that is built and dropped says nothing to anybody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplyAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ReplyDropped];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => Check(operation, (IExpressionStatementOperation)operation.Operation), OperationKind.ExpressionStatement);
        context.RegisterOperationAction(static operation => CheckVariable(operation, (IVariableDeclaratorOperation)operation.Operation), OperationKind.VariableDeclarator);
    }

    private static void Check(OperationAnalysisContext context, IExpressionStatementOperation statement)
    {
        var built = statement.Operation is ISimpleAssignmentOperation { Target: IDiscardOperation } discarded ? discarded.Value.Unwrapped() : statement.Operation;
        if (built is IInvocationOperation or IAwaitOperation or IPropertyReferenceOperation or IBinaryOperation && IsReply(built.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ReplyDropped, built.Syntax.GetLocation()));
        }
    }

    /// <summary>A variable that is given replies, and never read.</summary>
    private static void CheckVariable(OperationAnalysisContext context, IVariableDeclaratorOperation declarator)
    {
        if (!declarator.Symbol.Type.Is("HonoStar", "Reply") || declarator.Symbol.DeclaringSyntaxReferences is not [_])
        {
            return;
        }

        // Of statements without a type all are one member.
        var body = (SyntaxNode?)declarator.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax)
            ?? declarator.Syntax.SyntaxTree.GetRoot(context.CancellationToken);
        var uses = body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == declarator.Symbol.Name).ToList();
        if (uses.All(static name => name.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment && assignment.Left == name)
            && (declarator.GetVariableInitializer() is not null || uses.Count > 0))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ReplyDropped, declarator.Symbol.NameLocation()));
        }
    }

    private static bool IsReply(ITypeSymbol? type) =>
        type.Is("HonoStar", "Reply") || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } task && task.IsIn("System.Threading.Tasks") && result.Is("HonoStar", "Reply"));
}

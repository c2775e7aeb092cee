using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// What a command returns with <c>Results</c> is made for other clients: in the browser only status 200 is applied, and a
/// redirect is an effect.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.RedirectResult, Descriptors.BodyOfFailure, Descriptors.SuccessThatIsNotApplied];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (RuleOf(call) is { } rule
            && (method.IsOf("Microsoft.AspNetCore.Http", "Results") || method.IsOf("Microsoft.AspNetCore.Http", "TypedResults"))
            && context.ContainingSymbol.IsCommand())
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, call.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
        }
    }

    private static DiagnosticDescriptor? RuleOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Redirect" or "LocalRedirect" or "RedirectToRoute" or "Challenge" => Descriptors.RedirectResult,
        "Created" or "CreatedAtRoute" or "Accepted" or "AcceptedAtRoute" => Descriptors.SuccessThatIsNotApplied,
        "Problem" or "ValidationProblem" => Descriptors.BodyOfFailure,
        "BadRequest" or "NotFound" or "Conflict" or "UnprocessableEntity" or "InternalServerError"
            when call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit) => Descriptors.BodyOfFailure,
        _ => null,
    };
}

using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// What a command returns with <c>Results</c>, or writes to the response itself, is made for other clients: in the browser only
/// status 200 is applied, a redirect is an effect, and what the handler returns is all that is to be written.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultAnalyzer : HonoStarAnalyzer
{
    private const string Http = "Microsoft.AspNetCore.Http";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.RedirectResult, Descriptors.BodyOfFailure, Descriptors.SuccessThatIsNotApplied, Descriptors.AnswerWrittenByHand];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(static operation => CheckStatus(operation, (ISimpleAssignmentOperation)operation.Operation), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(static operation => CheckBody(operation, (IPropertyReferenceOperation)operation.Operation), OperationKind.PropertyReference);
    }

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.IsOf(Http, "Results") || method.IsOf(Http, "TypedResults"))
        {
            if (RuleOf(call) is { } rule && context.ContainingSymbol.IsCommand())
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, call.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
            }
        }
        else if (method.Name == "Redirect" && method.IsOf(Http, "HttpResponse") && context.ContainingSymbol.IsCommand())
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.RedirectResult, call.Syntax.GetLocation(), "HttpResponse.Redirect"));
        }
        else if (method.Name is "WriteAsync" or "WriteAsJsonAsync" or "SendFileAsync"
            && method.ContainingType.Name is "HttpResponseWritingExtensions" or "HttpResponseJsonExtensions" or "SendFileResponseExtensions"
            && AnswersByReturning(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.AnswerWrittenByHand, call.Syntax.GetLocation(), context.ContainingSymbol.Name));
        }
    }

    private static DiagnosticDescriptor? RuleOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Redirect" or "LocalRedirect" or "RedirectToRoute" or "Challenge" => Descriptors.RedirectResult,
        "Created" or "CreatedAtRoute" or "Accepted" or "AcceptedAtRoute" => Descriptors.SuccessThatIsNotApplied,
        "Problem" or "ValidationProblem" => Descriptors.BodyOfFailure,
        "BadRequest" or "NotFound" or "Conflict" or "UnprocessableEntity" or "InternalServerError"
            when call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit) => Descriptors.BodyOfFailure,
        _ => call.ValueOf("statusCode")?.Unwrapped().ConstantValue is { HasValue: true, Value: int status } ? RuleOf(call.TargetMethod.Name, status) : null,
    };

    /// <summary>A failure without a body is one that the client reports.</summary>
    private static DiagnosticDescriptor? RuleOf(string method, int status) => status switch
    {
        201 or 202 or 203 or 205 or 206 => Descriptors.SuccessThatIsNotApplied,
        >= 400 when method != "StatusCode" => Descriptors.BodyOfFailure,
        _ => null,
    };

    /// <summary>What a command returns is written with the status that it has set, and then is not applied.</summary>
    private static void CheckStatus(OperationAnalysisContext context, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "StatusCode" } property }
            && property.IsOf(Http, "HttpResponse")
            && assignment.Value.ConstantValue is { HasValue: true, Value: int status and not (200 or 204) }
            && context.ContainingSymbol.IsCommand()
            && AnswersByReturning(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.SuccessThatIsNotApplied, assignment.Syntax.GetLocation(), $"StatusCode = {status}"));
        }
    }

    private static void CheckBody(OperationAnalysisContext context, IPropertyReferenceOperation reference)
    {
        if (reference.Property.Name is "Body" or "BodyWriter" && reference.Property.IsOf(Http, "HttpResponse") && AnswersByReturning(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.AnswerWrittenByHand, reference.Syntax.GetLocation(), context.ContainingSymbol.Name));
        }
    }

    /// <summary>Whether a handler returns what it answers: one that returns nothing, or a result of its own, may write it.</summary>
    private static bool AnswersByReturning(ISymbol symbol) =>
        symbol.IsHandler() && HandlerReader.ReadResult(((IMethodSymbol)symbol).ReturnType).Result is ResultKind.Html or ResultKind.Reply or ResultKind.Replies;
}

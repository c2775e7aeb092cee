using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>The policy of documents: written by HonoStar, with the nonce of each response, and not opened again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContentSecurityAnalyzer : HonoStarAnalyzer
{
    private const string Header = "Content-Security-Policy";

    private static readonly string[] s_open = ["'unsafe-inline'", "'unsafe-eval'", " * "];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.PolicyByHand, Descriptors.PolicyOpened];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => CheckAssignment(operation, (ISimpleAssignmentOperation)operation.Operation), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(static operation => CheckCall(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
    }

    private static void CheckAssignment(OperationAnalysisContext context, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } target)
        {
            return;
        }

        var key = property.IsIndexer && target.Arguments is [var argument] ? argument.Value.Text() : null;
        if (!AnswersWithFile(context.ContainingSymbol)
            && ((property.Name == "ContentSecurityPolicy" && property.IsOf("Microsoft.AspNetCore.Http", "IHeaderDictionary"))
            || (string.Equals(key, Header, StringComparison.OrdinalIgnoreCase) && IsHeaders(target.Instance))))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PolicyByHand, target.Syntax.GetLocation()));
        }
        else if (property.Name == "Enabled" && property.IsOf("HonoStar", "ContentSecurityOptions") && assignment.Value.ConstantValue is { HasValue: true, Value: false })
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PolicyOpened, assignment.Syntax.GetLocation(), "the policy is turned off"));
        }
        else if (key is "script-src" or "default-src" or "script-src-elem" or "script-src-attr" or "object-src" or "base-uri"
            && IsDirectives(target.Instance)
            && assignment.Value.Text() is { } value
            && s_open.FirstOrDefault(part => (" " + value + " ").IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0) is { } open)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PolicyOpened, assignment.Value.Syntax.GetLocation(), $"{key} allows {open.Trim()}"));
        }
    }

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.Name is "Add" or "Append" or "TryAdd" or "AppendCommaSeparatedValues"
            && call.Arguments.Any(argument => string.Equals(argument.Value.Text(), Header, StringComparison.OrdinalIgnoreCase))
            && IsHeaders(call.Instance ?? call.Arguments[0].Value)
            && !AnswersWithFile(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PolicyByHand, call.Syntax.GetLocation()));
        }
    }

    /// <summary>Whether a handler answers with a result of its own, such as a picture: that is no document, and has no policy yet.</summary>
    private static bool AnswersWithFile(ISymbol symbol) =>
        symbol is IMethodSymbol method && HandlerReader.ReadResult(method.ReturnType).Result == ResultKind.Result;

    private static bool IsHeaders(IOperation? instance) =>
        instance?.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Headers" } headers } && headers.IsOf("Microsoft.AspNetCore.Http", "HttpResponse");

    private static bool IsDirectives(IOperation? instance) =>
        instance?.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Directives" } directives } && directives.IsOf("HonoStar", "ContentSecurityOptions");
}

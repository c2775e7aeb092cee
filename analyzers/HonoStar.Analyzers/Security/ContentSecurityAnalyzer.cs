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

    private static readonly string[] s_open = [" 'unsafe-inline' ", " 'unsafe-eval' ", " * ", " http: ", " https: ", " data: ", " blob: "];

    private static readonly string[] s_directives =
    [
        "base-uri", "child-src", "connect-src", "default-src", "fenced-frame-src", "font-src", "form-action", "frame-ancestors", "frame-src", "img-src", "manifest-src", "media-src",
        "object-src", "report-to", "report-uri", "require-trusted-types-for", "sandbox", "script-src", "script-src-attr", "script-src-elem", "style-src", "style-src-attr", "style-src-elem",
        "trusted-types", "upgrade-insecure-requests", "worker-src",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.PolicyByHand, Descriptors.PolicyOpened, Descriptors.PolicyBreaksDocuments];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => CheckAssignment(operation, (ISimpleAssignmentOperation)operation.Operation), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(static operation => CheckAddition(operation, (ICompoundAssignmentOperation)operation.Operation), OperationKind.CompoundAssignment);
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
        else if (key is not null && IsDirectives(target.Instance))
        {
            CheckDirective(context, key, target.Arguments[0].Value, assignment.Value);
        }
    }

    /// <summary>What is added to a directive keeps the nonce that is there.</summary>
    private static void CheckAddition(OperationAnalysisContext context, ICompoundAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] } target && IsDirectives(target.Instance) && key.Text() is { } name)
        {
            CheckOpened(context, name, assignment.Value);
        }
    }

    private static void CheckDirective(OperationAnalysisContext context, string name, IOperation key, IOperation value)
    {
        if (!s_directives.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            var near = Nearest.To(name, s_directives);
            var advice = near is null ? "correct its name" : $"did you mean '{near}'?";
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PolicyBreaksDocuments, key.Syntax.GetLocation(), $"There is no directive '{name}', and browsers leave it out", advice));
            return;
        }

        if (!CheckOpened(context, name, value)
            && name is "script-src" or "script-src-elem" or "style-src" or "style-src-elem"
            && value.Text() is { } text
            && text.IndexOf("{nonce}", StringComparison.Ordinal) < 0
            && text.IndexOf("'unsafe-inline'", StringComparison.OrdinalIgnoreCase) < 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.PolicyBreaksDocuments,
                value.Syntax.GetLocation(),
                $"Documents carry {(name.StartsWith("style", StringComparison.Ordinal) ? "styles" : "scripts")} of HonoStar's own, which this {name} blocks",
                "add 'nonce-{nonce}'"));
        }
    }

    /// <summary>Whether a directive is opened, which is worse than what else is wrong with it.</summary>
    private static bool CheckOpened(OperationAnalysisContext context, string name, IOperation value)
    {
        if (name is "script-src" or "default-src" or "script-src-elem" or "script-src-attr" or "object-src" or "base-uri"
            && TextIn(value) is { } text
            && s_open.FirstOrDefault(part => (" " + text + " ").IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0) is { } open)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PolicyOpened, value.Syntax.GetLocation(), $"{name} allows {open.Trim()}"));
            return true;
        }

        return false;
    }

    /// <summary>What is certain of a text: a hole stands for a blank.</summary>
    private static string? TextIn(IOperation value) => value.Text() ?? (value.Unwrapped() is IInterpolatedStringOperation text
        ? string.Concat(text.Parts.Select(static part => part is IInterpolatedStringTextOperation literal ? literal.Text.ConstantValue.Value as string : " "))
        : null);

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.Name is "Add" or "Append" or "TryAdd" or "AppendCommaSeparatedValues"
            && call.Arguments.Any(argument => string.Equals(argument.Value.Text(), Header, StringComparison.OrdinalIgnoreCase))
            && IsHeaders(call.Instance ?? call.Arguments[0].Value)
            && !AnswersWithFile(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PolicyByHand, call.Syntax.GetLocation()));
        }
        else if (call.TargetMethod.Name is "Add" or "TryAdd" && IsDirectives(call.Instance) && call.Arguments is [{ Value: var key }, { Value: var value }] && key.Text() is { } name)
        {
            CheckDirective(context, name, key, value);
        }
        else if (call.TargetMethod.Name == "Remove" && IsDirectives(call.Instance) && call.Arguments is [{ Value: var removed }] && removed.Text() is "script-src" or "style-src")
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.PolicyBreaksDocuments,
                call.Syntax.GetLocation(),
                "Then default-src holds, which blocks scripts and styles of HonoStar's own",
                "set the directive, with 'nonce-{nonce}'"));
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

using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>What goes into an address, and where one leads that came with a request; and text that is encoded twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AddressAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.OpenRedirect, Descriptors.EncodedTwice, Descriptors.JsonInAddress];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if ((method.Name == "External" && method.IsOf("HonoStar", "Url"))
            || (method.Name == "Redirect" && (method.IsOf("Microsoft.AspNetCore.Http", "Results") || method.IsOf("Microsoft.AspNetCore.Http", "TypedResults")
                || method.IsOf("Microsoft.AspNetCore.Http", "HttpResponse"))))
        {
            CheckRedirect(context, call);
        }
        else if (IsOfRoutes(method))
        {
            foreach (var argument in call.Arguments)
            {
                CheckValue(context, argument);
            }
        }
        else if (method.Name == "AppendFormatted" && method.IsOf("HonoStar", "Html") && call.Arguments is [var hole, ..])
        {
            CheckEncoded(context, hole.Value, isAddress: false);
        }
    }

    /// <summary>A redirect to what a visitor wrote into the address leads to any site.</summary>
    private static void CheckRedirect(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.Arguments is [{ Value: var target }, ..]
            && target.Unwrapped() is IParameterReferenceOperation { Parameter: var parameter }
            && parameter.Type.SpecialType == SpecialType.System_String
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, context.ContainingSymbol)
            && context.ContainingSymbol.IsHandler())
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.OpenRedirect, target.Syntax.GetLocation(), parameter.Name));
        }
    }

    private static void CheckValue(OperationAnalysisContext context, IArgumentOperation argument)
    {
        CheckEncoded(context, argument.Value, isAddress: true);
        if (argument.Value.Unwrapped() is IInvocationOperation { TargetMethod: { Name: "Serialize" } serialize } && serialize.IsOf("System.Text.Json", "JsonSerializer"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.JsonInAddress, argument.Syntax.GetLocation(), argument.Parameter!.Name));
        }
    }

    private static void CheckEncoded(OperationAnalysisContext context, IOperation value, bool isAddress)
    {
        if (value.Unwrapped() is not IInvocationOperation { Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: [var text] } syntax } call
            || !(isAddress ? IsUrlEncoder(call.TargetMethod) : IsHtmlEncoder(call.TargetMethod)))
        {
            return;
        }

        var fix = new TextFix($"Write '{text.Expression}'").Replace(syntax.Span, text.Expression.ToString());
        context.ReportDiagnostic(fix.Report(Descriptors.EncodedTwice, syntax.GetLocation(), call.TargetMethod.Name, isAddress ? "Routes" : "Html", text.Expression.ToString()));
    }

    private static bool IsUrlEncoder(IMethodSymbol method) =>
        (method.Name is "EscapeDataString" && method.IsOf("System", "Uri"))
        || (method.Name is "UrlEncode" && (method.IsOf("System.Net", "WebUtility") || method.IsOf("System.Web", "HttpUtility")))
        || (method.Name is "Encode" && method.IsOf("System.Text.Encodings.Web", "TextEncoder"));

    private static bool IsHtmlEncoder(IMethodSymbol method) =>
        (method.Name is "HtmlEncode" && (method.IsOf("System.Net", "WebUtility") || method.IsOf("System.Web", "HttpUtility")))
        || (method.Name is "Encode" && method.IsOf("System.Text.Encodings.Web", "TextEncoder"));

    /// <summary>Whether a method makes a link or an action: a member of the generated <c>Routes</c>.</summary>
    private static bool IsOfRoutes(IMethodSymbol method)
    {
        if (!method.ReturnType.Is("HonoStar", "Href") && !method.ReturnType.Is("HonoStar", "RouteAction"))
        {
            return false;
        }

        var type = method.ContainingType;
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        return type.Name == "Routes";
    }
}

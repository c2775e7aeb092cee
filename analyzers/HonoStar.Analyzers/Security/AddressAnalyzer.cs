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
        [Descriptors.OpenRedirect, Descriptors.EncodedTwice, Descriptors.JsonInAddress, Descriptors.RefusedAddress];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if ((method.Name == "External" && method.IsOf("HonoStar", "Url"))
            || (method.Name == "Redirect" && (method.IsOf("Microsoft.AspNetCore.Http", "Results") || method.IsOf("Microsoft.AspNetCore.Http", "TypedResults")
                || method.IsOf("Microsoft.AspNetCore.Http", "HttpResponse"))))
        {
            if (call.Arguments is [{ Value: var target }, ..])
            {
                CheckRedirect(context, target);
                CheckRefused(context, call, target);
            }
        }
        else if (method.Name == "Local" && method.IsOf("HonoStar", "Url"))
        {
            CheckRefused(context, call, call.Arguments[0].Value);
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

    /// <summary>A redirect to what a visitor wrote into the address leads to any site, unless that is looked at first.</summary>
    private static void CheckRedirect(OperationAnalysisContext context, IOperation target)
    {
        if (context.ContainingSymbol.IsHandler()
            && SourceOf(target, context.ContainingSymbol) is { } source
            && !IsLookedAt(source))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.OpenRedirect, target.Syntax.GetLocation(), source.Syntax.ToString()));
        }
    }

    /// <summary>What of a request an address is: a parameter, a value of an input, or something of the request itself.</summary>
    private static IOperation? SourceOf(IOperation value, ISymbol handler) => value.Unwrapped() switch
    {
        IParameterReferenceOperation { Parameter: var parameter } own
            when parameter.Type.SpecialType == SpecialType.System_String && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, handler) => own,
        IPropertyReferenceOperation { Instance: IParameterReferenceOperation { Parameter: var input } } field when input.Has("HonoStar", "FormAttribute") || input.Has("HonoStar", "SignalsAttribute") => field,
        IPropertyReferenceOperation { Property: { IsIndexer: true } } item when IsOfRequest(item.Instance) => item,
        IPropertyReferenceOperation { Property: { Name: "Referer" } } header => header,
        IInvocationOperation { TargetMethod.Name: "ToString", Arguments.IsEmpty: true, Instance: { } text } => SourceOf(text, handler),
        IConversionOperation conversion => SourceOf(conversion.Operand, handler),
        ICoalesceOperation choice => SourceOf(choice.Value, handler),
        IConditionalOperation { WhenFalse: { } other } choice => SourceOf(choice.WhenTrue, handler) ?? SourceOf(other, handler),
        _ => null,
    };

    private static bool IsOfRequest(IOperation? instance) =>
        instance?.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Query" or "Form" or "Headers" or "Cookies" } property } && property.IsOf("Microsoft.AspNetCore.Http", "HttpRequest");

    /// <summary>Whether the handler asks somebody else about it, such as <c>Url.IsLocal</c>, or compares it.</summary>
    private static bool IsLookedAt(IOperation source)
    {
        var text = source.Syntax.ToString();
        var body = source.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return body is not null && body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            IsCheck(call.Expression, text) && (call.Expression.ToString().StartsWith(text, StringComparison.Ordinal) || call.ArgumentList.Arguments.Any(argument => argument.Expression.ToString().TrimEnd('!') == text)));
    }

    private static bool IsCheck(ExpressionSyntax called, string text)
    {
        var name = called is MemberAccessExpressionSyntax member ? member.Name.Identifier.ValueText : called.ToString();
        return name is "IsLocal" or "IsLocalUrl" or "TryCreate" or "Contains" or "TryExternal"
            || (name is "StartsWith" or "Equals" && called.ToString().StartsWith(text, StringComparison.Ordinal))
            || name.StartsWith("IsAllowed", StringComparison.Ordinal) || name.StartsWith("IsSafe", StringComparison.Ordinal) || name.StartsWith("IsTrusted", StringComparison.Ordinal);
    }

    /// <summary>An address that is written out, and that <c>Url</c> does not take.</summary>
    private static void CheckRefused(OperationAnalysisContext context, IInvocationOperation call, IOperation address)
    {
        if (!call.TargetMethod.IsOf("HonoStar", "Url") || address.Text() is not { } text)
        {
            return;
        }

        if (call.TargetMethod.Name == "Local")
        {
            if (text.Length == 0 || text[0] != '/' || text.StartsWith("//", StringComparison.Ordinal) || text.Any(static character => char.IsControl(character) || character == '\\'))
            {
                var isAbsolute = text.StartsWith("//", StringComparison.Ordinal) || text.IndexOf("://", StringComparison.Ordinal) > 0;
                Report("it is no path from the root of the application", isAbsolute ? "Url.External(...) for another site" : $"Url.Local(\"/{text.TrimStart('/', '\\')}\")");
            }
        }
        else if (text.Length > 0 && text[0] == '/' && !text.StartsWith("//", StringComparison.Ordinal))
        {
            Report("it is no address of another site", $"a member of Routes, or Url.Local(\"{text}\")");
        }
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "mailto" or "tel" or "sms"))
        {
            Report("Url.External takes absolute addresses of https, http, mailto, tel and sms alone", "such a one");
        }

        void Report(string reason, string instead) => context.ReportDiagnostic(Diagnostic.Create(Descriptors.RefusedAddress, address.Syntax.GetLocation(), text, reason, instead));
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

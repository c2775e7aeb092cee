using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Exemptions from the protection of commands say why, and are no wider than that.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AntiforgeryAnalyzer : HonoStarAnalyzer
{
    private const string OfAspNet = "is of ASP.NET's own protection and changes nothing for pages: mark the handler [CsrfExempt(\"reason\")]";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.ExemptWithoutReason, Descriptors.ExemptEverything, Descriptors.AntiforgeryWithoutEffect, Descriptors.AnonymousCommand];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(static symbol => CheckExemption(symbol), SymbolKind.NamedType, SymbolKind.Method);
        context.RegisterSymbolAction(static symbol => CheckAnonymous(symbol, (IMethodSymbol)symbol.Symbol), SymbolKind.Method);
        context.RegisterOperationAction(static operation => CheckCall(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
    }

    private static void CheckExemption(SymbolAnalysisContext context)
    {
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is("HonoStar", "CsrfExemptAttribute")
                && attribute.ConstructorArguments is [{ Value: string reason }]
                && reason.Trim().Length < 3)
            {
                context.Report(Descriptors.ExemptWithoutReason, attribute.WholeLocation(), context.Symbol.Name);
            }
            else if (attribute.AttributeClass.Is("HonoStar", "CsrfExemptAttribute") && context.Symbol.IsHandler() && !context.Symbol.IsCommand())
            {
                context.Report(Descriptors.AntiforgeryWithoutEffect, attribute.WholeLocation(), "[CsrfExempt]", "is of commands, and a GET needs no token: leave it out");
            }
            else if (attribute.AttributeClass.Is("Microsoft.AspNetCore.Mvc", "IgnoreAntiforgeryTokenAttribute")
                && (context.Symbol as INamedTypeSymbol ?? context.Symbol.ContainingType).Has("HonoStar", "PageAttribute"))
            {
                context.Report(Descriptors.AntiforgeryWithoutEffect, attribute.WholeLocation(), "[IgnoreAntiforgeryToken]", OfAspNet);
            }
        }
    }

    private static void CheckAnonymous(SymbolAnalysisContext context, IMethodSymbol method)
    {
        if (method.ContainingType?.Has("Microsoft.AspNetCore.Authorization", "AuthorizeAttribute") == true
            && method.Find("Microsoft.AspNetCore.Authorization", "AllowAnonymousAttribute") is { } attribute
            && method.IsCommand())
        {
            context.Report(Descriptors.AnonymousCommand, attribute.WholeLocation(), $"{method.ContainingType.Name}.{method.Name}");
        }
    }

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.Name == "DisableAntiforgery" && IsOfPages(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.AntiforgeryWithoutEffect, call.Syntax.GetLocation(), "DisableAntiforgery()", OfAspNet));
        }
        else if (call.TargetMethod.Name == "Add"
            && call.Instance?.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "ExemptPaths" } list }
            && list.IsOf("HonoStar", "CsrfOptions")
            && call.Arguments is [var path]
            && path.Value.Text()?.Trim('/', ' ') == "")
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ExemptEverything, path.Syntax.GetLocation()));
        }
    }

    /// <summary>Whether a call stands in a chain that begins with <c>MapHonoStar()</c>.</summary>
    private static bool IsOfPages(IInvocationOperation call)
    {
        for (var current = call; current is not null; current = (current.Instance ?? current.Arguments.FirstOrDefault()?.Value)?.Unwrapped() as IInvocationOperation)
        {
            if (current.TargetMethod.Name == "MapHonoStar")
            {
                return true;
            }
        }

        return false;
    }
}

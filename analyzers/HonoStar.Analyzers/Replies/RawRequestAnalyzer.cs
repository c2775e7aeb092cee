using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>What a handler reads from the request itself is neither typed nor validated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RawRequestAnalyzer : HonoStarAnalyzer
{
    private const string Http = "Microsoft.AspNetCore.Http";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.RequestReadByHand];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => Check(operation, ((IInvocationOperation)operation.Operation).TargetMethod), OperationKind.Invocation);
        context.RegisterOperationAction(static operation => Check(operation, ((IPropertyReferenceOperation)operation.Operation).Property), OperationKind.PropertyReference);
    }

    private static void Check(OperationAnalysisContext context, ISymbol member)
    {
        var instead = member.Name switch
        {
            "Form" or "ReadFormAsync" when member.IsOf(Http, "HttpRequest") => "[Form]",
            "ReadFromJsonAsync" when member.IsOf(Http, "HttpRequestJsonExtensions") => "[Signals]",
            "Body" or "BodyReader" when member.IsOf(Http, "HttpRequest") => "[Signals]",
            _ => null,
        };

        // Whoever is exempt is called by another service, whose signature is of the bytes.
        if (instead is not null && context.ContainingSymbol.IsHandler() && !context.ContainingSymbol.Has("HonoStar", "CsrfExemptAttribute"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.RequestReadByHand, context.Operation.Syntax.GetLocation(), context.ContainingSymbol.Name, member.Name, instead));
        }
    }
}

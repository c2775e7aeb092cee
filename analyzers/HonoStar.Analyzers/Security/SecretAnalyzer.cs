using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Secrets stand in the configuration of a deployment: neither in the source, nor in an address, which is logged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAnalyzer : HonoStarAnalyzer
{
    private static readonly string[] s_secrets = ["password", "passwd", "secret", "apikey", "accesstoken", "refreshtoken", "creditcard", "cardnumber"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SigningSecretInSource, Descriptors.SecretInAddress];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => CheckCall(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(static operation => CheckAssignment(operation, (ISimpleAssignmentOperation)operation.Operation), OperationKind.SimpleAssignment);
        context.RegisterSymbolAction(static symbol => CheckHandler(symbol, (IMethodSymbol)symbol.Symbol), SymbolKind.Method);
    }

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        var secret = call.TargetMethod.Name switch
        {
            "Add" or "Insert" when call.Instance?.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Secrets" } list } && list.IsOf("HonoStar", "SigningOptions") =>
                call.Arguments.LastOrDefault()?.Value,
            "SetEnvironmentVariable" when call.Arguments.Length >= 2 && call.Arguments[0].Value.Text() == "HONOSTAR_SIGNING_SECRET" => call.Arguments[1].Value,
            _ => null,
        };
        if (!string.IsNullOrEmpty(secret.Text()))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.SigningSecretInSource, secret!.Syntax.GetLocation()));
        }
    }

    private static void CheckAssignment(OperationAnalysisContext context, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] }
            && key.Value.Text() is { } name
            && (name == "HONOSTAR_SIGNING_SECRET" || name.StartsWith("HonoStar:Signing:Secrets", StringComparison.OrdinalIgnoreCase))
            && !string.IsNullOrEmpty(assignment.Value.Text()))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.SigningSecretInSource, assignment.Value.Syntax.GetLocation()));
        }
    }

    private static void CheckHandler(SymbolAnalysisContext context, IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            var name = parameter.Name.Replace("_", "").ToLowerInvariant();
            if (s_secrets.Any(secret => name.EndsWith(secret, StringComparison.Ordinal))
                && ParameterReader.Read(parameter).Source is ParameterSource.Value or ParameterSource.Query or ParameterSource.Route
                && method.IsHandler())
            {
                context.Report(Descriptors.SecretInAddress, parameter.NameLocation(), parameter.Name, method.Name);
            }
        }
    }
}

using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Endpoints that the application maps itself: none stands where a page does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnEndpointAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.EndpointInPlaceOfPage, Descriptors.FormOfOtherVerb];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name == "Form" && method.IsOf("HonoStar", "RouteAction"))
        {
            CheckForm(context, call);
        }
        else if (VerbOf(method.Name) is { } verb && method.IsOf("Microsoft.AspNetCore.Builder", "EndpointRouteBuilderExtensions"))
        {
            CheckEndpoint(context, call, verb);
        }
    }

    /// <summary>What is mapped in a group has the group's prefix, which is not looked up.</summary>
    private static void CheckEndpoint(OperationAnalysisContext context, IInvocationOperation call, string verb)
    {
        if (call.ValueOf("pattern") is { } pattern
            && pattern.Text() is { } template
            && call.Arguments[0].Value.Unwrapped().Type is not { Name: "RouteGroupBuilder" }
            && RouteIndex.Of(context.Compilation, context.CancellationToken).Alike(verb, template).FirstOrDefault() is { } route)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.EndpointInPlaceOfPage, pattern.Syntax.GetLocation(), call.TargetMethod.Name, verb, route.Template, route.PageName));
        }
    }

    private static void CheckForm(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.Instance?.Unwrapped() is IInvocationOperation { TargetMethod: { Name: "Put" or "Patch" or "Delete" } action } && action.ReturnType.Is("HonoStar", "RouteAction"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.FormOfOtherVerb, call.Syntax.GetLocation(), action.Name.ToUpperInvariant(), action.ContainingType.Name));
        }
    }

    private static string? VerbOf(string name) => name switch
    {
        "MapGet" => "GET",
        "MapPost" => "POST",
        "MapPut" => "PUT",
        "MapPatch" => "PATCH",
        "MapDelete" => "DELETE",
        _ => null,
    };
}

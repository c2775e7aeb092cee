using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// The bus and the stream are what publishing and regions are made of; an application that uses them itself loses what is
/// made of them: the order after success, the check against the state, the choice of bus by configuration.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BusAnalyzer : HonoStarAnalyzer
{
    private const string Namespace = "HonoStar.Bus";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.BusUsed, Descriptors.BusMadeInCode, Descriptors.StreamInHandler, Descriptors.PublishByString];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(static symbol => CheckParameter(symbol, (IParameterSymbol)symbol.Symbol), SymbolKind.Parameter);
        context.RegisterOperationAction(static operation => CheckCall(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(static operation => CheckFunction(operation, (IAnonymousFunctionOperation)operation.Operation), OperationKind.AnonymousFunction);
        context.RegisterOperationAction(static operation => CheckCreation(operation, (IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
    }

    private static void CheckParameter(SymbolAnalysisContext context, IParameterSymbol parameter)
    {
        if (parameter.Type.Is(Namespace, "IBus") && !IsBus(parameter.ContainingType))
        {
            context.Report(Descriptors.BusUsed, parameter.TypeLocation(), parameter.ContainingType?.Name ?? parameter.Name);
        }
    }

    /// <summary>Functions are endpoints as well, and take services.</summary>
    private static void CheckFunction(OperationAnalysisContext context, IAnonymousFunctionOperation function)
    {
        foreach (var parameter in function.Symbol.Parameters)
        {
            if (parameter.Type.Is(Namespace, "IBus") && parameter.DeclaringSyntaxReferences is [var reference] && !IsBus(context.ContainingSymbol.ContainingType))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.BusUsed, reference.GetSyntax(context.CancellationToken).GetLocation(), context.ContainingSymbol.ContainingType?.Name ?? parameter.Name));
            }
        }
    }

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method is { Name: "GetService" or "GetRequiredService", TypeArguments: [var service] } && service.Is(Namespace, "IBus") && !IsBus(context.ContainingSymbol.ContainingType))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BusUsed, call.Syntax.GetLocation(), context.ContainingSymbol.ContainingType?.Name ?? "Program"));
        }
        else if (method is { Name: "AddSingleton" or "TryAddSingleton", TypeArguments: [{ } added, INamedTypeSymbol bus] } && added.Is(Namespace, "IBus") && IsOfHonoStar(bus))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BusMadeInCode, call.Syntax.GetLocation(), bus.Name));
        }
        else if (method.Name == "Open" && method.IsOf("HonoStar.Datastar", "DatastarStream") && context.ContainingSymbol.IsHandler())
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.StreamInHandler, call.Syntax.GetLocation(), $"{context.ContainingSymbol.ContainingType.Name}.{context.ContainingSymbol.Name}"));
        }
    }

    private static void CheckCreation(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (creation.Type.Is(Namespace, "BusMessage"))
        {
            if (creation.ValueOf("Topic") is { } topic && topic.Text() is { } name)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.PublishByString, topic.Syntax.GetLocation(), name));
            }
        }
        else if (creation.Type is { } type && IsOfHonoStar(type) && type.Implements(Namespace, "IBus"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BusMadeInCode, creation.Syntax.GetLocation(), type.Name));
        }
    }

    private static bool IsOfHonoStar(ITypeSymbol type) => type.ContainingAssembly?.Name.StartsWith("HonoStar", StringComparison.Ordinal) == true;

    private static bool IsBus(INamedTypeSymbol? type) => type?.Implements(Namespace, "IBus") == true;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>HonoStar is added to the services and mapped: either without the other is half of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SetupAnalyzer : HonoStarAnalyzer
{
    private const string Add = "AddHonoStar";
    private const string Map = "MapHonoStar";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SetUpByHalf];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        Location? added = null;
        Location? mapped = null;
        context.RegisterOperationAction(
            operation =>
            {
                switch (((IInvocationOperation)operation.Operation).TargetMethod.Name)
                {
                    case Add:
                        added = operation.Operation.Syntax.GetLocation();
                        break;
                    case Map:
                        mapped = operation.Operation.Syntax.GetLocation();
                        break;
                }
            },
            OperationKind.Invocation);
        context.RegisterCompilationEndAction(end =>
        {
            if (mapped is null != added is null)
            {
                end.ReportDiagnostic(mapped is null
                    ? Diagnostic.Create(Descriptors.SetUpByHalf, added, Add, Map, "app.MapHonoStar()")
                    : Diagnostic.Create(Descriptors.SetUpByHalf, mapped, Map, Add, "services.AddHonoStar()"));
            }
        });
    }
}

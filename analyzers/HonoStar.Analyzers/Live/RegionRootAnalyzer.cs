using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// A region is replaced by the id of its root element, so each template that it returns is one element with an id. What is
/// not a template in place (a call, a variable) is not followed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegionRootAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.RegionWithoutId];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationBlockAction(static block =>
        {
            if (block.OwningSymbol is IMethodSymbol method && RegionHosts.IsRegion(method))
            {
                foreach (var operation in block.OperationBlocks.SelectMany(ReturnedBy).SelectMany(TemplatesOf))
                {
                    Check(block, method, Template.Of(operation, block.CancellationToken));
                }
            }
        });

    private static void Check(OperationBlockAnalysisContext context, IMethodSymbol method, Template? template)
    {
        if (template is not null && RegionRoot.Check(template, Names.ToKebabCase(method.Name)) is { } problem)
        {
            var location = template.LocationOf(problem.Span);
            context.ReportDiagnostic(problem.Fix?.Report(Descriptors.RegionWithoutId, location, method.Name, problem.Message) ?? Diagnostic.Create(Descriptors.RegionWithoutId, location, method.Name, problem.Message));
        }
    }

    /// <summary>What a method returns; what lambdas and local functions in it return is not that.</summary>
    private static IEnumerable<IOperation> ReturnedBy(IOperation operation)
    {
        if (operation is IReturnOperation { ReturnedValue: { } value })
        {
            return [value];
        }

        return operation is IAnonymousFunctionOperation or ILocalFunctionOperation ? [] : operation.ChildOperations.SelectMany(ReturnedBy);
    }

    /// <summary>The templates that an expression may be.</summary>
    private static IEnumerable<IInterpolatedStringHandlerCreationOperation> TemplatesOf(IOperation value) => value switch
    {
        IInterpolatedStringHandlerCreationOperation creation => [creation],
        IConversionOperation conversion => TemplatesOf(conversion.Operand),
        IParenthesizedOperation inner => TemplatesOf(inner.Operand),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => TemplatesOf(choice.WhenTrue).Concat(TemplatesOf(whenFalse)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => TemplatesOf(arm.Value)),
        ICoalesceOperation choice => TemplatesOf(choice.Value).Concat(TemplatesOf(choice.WhenNull)),
        _ => [],
    };
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Addresses that are written out instead of taken from <c>Routes</c>: in templates, and where code redirects to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinkAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.UnknownAddress,
        Descriptors.OtherVerb,
        Descriptors.AddressValue,
        Descriptors.AddressWrittenOut,
        Descriptors.UnknownQueryName,
        Descriptors.QueryValueMissing,
    ];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var check = new AddressCheck(context.Compilation);
        var templates = new TemplateAddresses(check, new RelativeAddress(ProjectOptions.Read(context.Options, context.Compilation)), new SignalTypeLookup(ApplicationSignals.Of(context.Compilation)));
        var code = new CodeAddresses(check);
        context.RegisterOperationAction(
            operation =>
            {
                if (Template.Of(operation.Operation, operation.CancellationToken) is { } template)
                {
                    templates.Check(new TemplateContext(operation, template));
                }
            },
            OperationKind.InterpolatedStringHandlerCreation);
        context.RegisterOperationAction(operation => code.Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(operation => code.Check(operation, (ISimpleAssignmentOperation)operation.Operation), OperationKind.SimpleAssignment);
    }
}

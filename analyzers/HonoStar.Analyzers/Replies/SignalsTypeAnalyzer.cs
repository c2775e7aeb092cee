using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Signals that are made of a value, by <c>Reply.Signals</c> or <c>Js.Signals</c>: the generator has to know how its type is written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignalsTypeAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnknownSignalsType];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method is { Name: "Signals", TypeArguments: [var type] }
            && (method.IsOf("HonoStar", "Reply") || method.IsOf("HonoStar", "Js"))
            && call.ValueOf("signals") is { } value
            && !MayBeWritten(context.Compilation, type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UnknownSignalsType,
                value.Syntax.GetLocation(),
                type.IsAnonymousType ? "An anonymous type" : $"'{type.Readable()}'",
                $"{method.ContainingType.Name}.Signals",
                !type.IsAnonymousType && InputReader.IsInput(type) && type.Locations.Any(static location => location.IsInSource)
                    ? $"mark '{type.Readable()}' with [Signals]"
                    : "write a record that is marked with [Signals]"));
        }
    }

    /// <summary>Whether a type is an input, or may be one that another assembly knows.</summary>
    private static bool MayBeWritten(Compilation compilation, ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IErrorTypeSymbol => true,
        INamedTypeSymbol { IsAnonymousType: false } named => named.Has("HonoStar", "SignalsAttribute")
            || ApplicationInputs.Of(compilation).Contains(named)
            || IsOfLibrary(compilation, named),
        _ => false,
    };

    private static bool IsOfLibrary(Compilation compilation, INamedTypeSymbol type) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && type.ContainingModule.ReferencedAssemblies.Any(static assembly => assembly.Name == "HonoStar");
}

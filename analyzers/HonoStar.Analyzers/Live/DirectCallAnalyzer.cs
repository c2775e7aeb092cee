using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Regions are shown by the generated member <c>Live</c>: a direct call would not be watched.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DirectCallAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.RegionCalledDirectly];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => Check(operation, ((IInvocationOperation)operation.Operation).TargetMethod), OperationKind.Invocation);
        context.RegisterOperationAction(static operation => Check(operation, ((IMethodReferenceOperation)operation.Operation).Method), OperationKind.MethodReference);
    }

    private static void Check(OperationAnalysisContext context, IMethodSymbol method)
    {
        if (!ReturnsHtml(method)
            || !RegionHosts.IsRegion(method)
            || SymbolEqualityComparer.Default.Equals(context.ContainingSymbol, method)
            || context.Operation.Parent is INameOfOperation)
        {
            return;
        }

        var expression = context.Operation.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression : context.Operation.Syntax;
        var (name, receiver) = expression switch
        {
            MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access when !method.IsStatic => (access.Name, access.Expression + "."),
            MemberAccessExpressionSyntax access => (access.Name, ""),
            _ => (expression, ""),
        };
        var call = $"{receiver}Live.{method.Name}" + (context.Operation is IInvocationOperation ? "(...)" : "");
        var fix = new TextFix($"Write '{call}'").Insert(name.SpanStart, "Live.");
        if (method.IsStatic && expression is MemberAccessExpressionSyntax)
        {
            // A class knows its own regions by an object of its own.
            fix.Remove(TextSpan.FromBounds(expression.SpanStart, name.SpanStart));
        }

        context.ReportDiagnostic(fix.Report(Descriptors.RegionCalledDirectly, name.GetLocation(), method.Name, call));
    }

    /// <summary>Spares most calls the reading of their method's attributes.</summary>
    private static bool ReturnsHtml(IMethodSymbol method) =>
        method.ReturnType.Is("HonoStar", "Html") || (method.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } && result.Is("HonoStar", "Html"));
}

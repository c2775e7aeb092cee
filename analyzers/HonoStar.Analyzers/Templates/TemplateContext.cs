using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>What a rule gets to check: one template, and where it stands.</summary>
/// <param name="context">What the compiler says of it.</param>
/// <param name="template">The template.</param>
internal readonly struct TemplateContext(OperationAnalysisContext context, Template template)
{
    /// <summary>The template.</summary>
    public Template Template { get; } = template;

    /// <summary>The operation that makes the template.</summary>
    public IOperation Operation => context.Operation;

    /// <summary>The method or other member that the template stands in.</summary>
    public ISymbol ContainingSymbol => context.ContainingSymbol;

    public Compilation Compilation => context.Compilation;

    public AnalyzerOptions Options => context.Options;

    /// <summary>What the pages of the compilation can render.</summary>
    public ApplicationRendering Rendering =>
        ApplicationRendering.Of(context.Compilation, ProjectOptions.Read(context.Options, context.Compilation).Directory, context.CancellationToken);

    /// <summary>The member that the template stands in; <see langword="null"/> outside of types.</summary>
    public RenderedMember? Member => SourceFile.Of(Template.Syntax.SyntaxTree, context.CancellationToken).MemberAt(Template.Syntax.SpanStart);

    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>Reports a diagnostic.</summary>
    public void Report(Diagnostic diagnostic) => context.ReportDiagnostic(diagnostic);

    /// <summary>Reports a diagnostic at a place in the file of the template.</summary>
    public void Report(DiagnosticDescriptor rule, TextSpan span, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, Template.LocationOf(span), arguments));

    /// <summary>Reports a diagnostic, with what its code fix has to know.</summary>
    public void Report(DiagnosticDescriptor rule, TextSpan span, System.Collections.Immutable.ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, Template.LocationOf(span), properties, arguments));

    /// <summary>Reports a diagnostic with the change that mends it, if there is one that is sure.</summary>
    public void Report(DiagnosticDescriptor rule, TextSpan span, TextFix? fix, params object[] arguments) =>
        context.ReportDiagnostic(fix?.Report(rule, Template.LocationOf(span), arguments) ?? Diagnostic.Create(rule, Template.LocationOf(span), arguments));
}

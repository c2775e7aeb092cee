using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Code in markup that the policy of documents does not let run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InlineCodeAnalyzer : TemplateAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.InlineEventHandler, Descriptors.InlineCodeWithoutNonce];

#pragma warning disable RS1012 // The base class registers what is to be done.
    private protected override IReadOnlyList<TemplateRule> RulesFor(CompilationStartAnalysisContext context) => [new InlineCodeRule()];
#pragma warning restore RS1012
}

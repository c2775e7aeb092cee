using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>What a page shows of other sites, against the content security policy of documents.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockedAddressAnalyzer : TemplateAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BlockedAddress];

    // The policy is the application's, and a library knows nothing of it.
#pragma warning disable RS1012 // The base class registers what is to be done.
    private protected override IReadOnlyList<TemplateRule> RulesFor(CompilationStartAnalysisContext context) =>
        context.Compilation.IsWhole() ? [new BlockedAddressRule(context.Compilation, context.Options)] : [];
#pragma warning restore RS1012
}

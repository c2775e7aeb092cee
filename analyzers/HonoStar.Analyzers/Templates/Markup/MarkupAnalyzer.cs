using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Checks what every template can be checked for by itself: its markup, whom it leaves out, and where its holes stand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkupAnalyzer : TemplateAnalyzer
{
    private static readonly TemplateRule[] s_rules =
    [
        new TagRule(), new SyntaxRule(), new AttributeRule(), new ObsoleteRule(), new IdRule(), new IdReferenceRule(), new PlacementRule(), new NestingRule(), new ShownRule(),
        new LabelRule(), new AriaRule(), new TextAlternativeRule(),
        new StringRule(), new PlaceRule(), new AttributeValueRule(), new RawTextRule(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. s_rules.SelectMany(static rule => rule.Descriptors)];

#pragma warning disable RS1012 // The base class registers.
    private protected override IReadOnlyList<TemplateRule> RulesFor(CompilationStartAnalysisContext context) => s_rules;
#pragma warning restore RS1012
}

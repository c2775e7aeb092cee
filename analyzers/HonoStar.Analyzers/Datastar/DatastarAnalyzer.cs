using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Checks the <c>data-*</c> attributes of templates: what would fail in the browser, fails in the editor.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DatastarAnalyzer : TemplateAnalyzer
{
    private static readonly ImmutableArray<TemplateRule> s_rules =
    [
        new AttributeNameRule(), new KeyAndValueRule(), new ModifierRule(), new ObjectValueRule(), new ExpressionRule(), new UndefinedNameRule(), new ActionRule(), new BindingRule(), new ElementRule(), new FormRule(), new HoleRule(), new RefusedRule(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. s_rules.SelectMany(rule => rule.Descriptors)
            .Concat(new ReactionRule(null!).Descriptors)
            .Concat(new BoundTypeRule(null!).Descriptors)
            .Concat(new SignalScopeRule().Descriptors)
            .Distinct(),
    ];

    private protected override IReadOnlyList<TemplateRule> RulesFor(CompilationStartAnalysisContext context)
    {
        var types = new SignalTypeLookup(ApplicationSignals.Of(context.Compilation));
        var scope = new SignalScopeRule();
        scope.Register(context);
        return [.. s_rules, new ReactionRule(types), new BoundTypeRule(types), new SignalPartRule(types), scope];
    }
}

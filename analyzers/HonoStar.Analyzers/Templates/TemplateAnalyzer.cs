using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>
/// What the analyzers of templates have in common: each template is parsed once, for all of them, and handed to every rule.
/// </summary>
public abstract class TemplateAnalyzer : HonoStarAnalyzer
{
    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        var rules = RulesFor(context);
        context.RegisterOperationAction(
            operation =>
            {
                if (Template.Of(operation.Operation, operation.CancellationToken) is { } template)
                {
                    var checkedTemplate = new TemplateContext(operation, template);
                    foreach (var rule in rules)
                    {
                        rule.Check(checkedTemplate);
                    }
                }
            },
            OperationKind.InterpolatedStringHandlerCreation,
            OperationKind.Invocation);
    }

    /// <summary>The rules that check the templates of a compilation.</summary>
    private protected abstract IReadOnlyList<TemplateRule> RulesFor(CompilationStartAnalysisContext context);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>What a rule gets to check of a template that another shows: the template of a component, and where it is shown.</summary>
/// <param name="context">The template that shows the other.</param>
/// <param name="template">The template that is shown.</param>
/// <param name="around">The elements round the hole that shows it, from the inside out.</param>
/// <param name="site">Where it is called.</param>
internal sealed class ShownTemplateContext(TemplateContext context, Template template, ImmutableArray<TemplateElement> around, TextSpan site)
{
    private bool _isReported;

    /// <summary>The template that is shown.</summary>
    public Template Template { get; } = template;

    /// <summary>The element that the template stands in.</summary>
    public TemplateElement Parent { get; } = around[0];

    public IEnumerable<TemplateElement> AncestorsOf(TemplateElement element) => element.Ancestors.Concat(around);

    /// <summary>Whether an element is one round the hole.</summary>
    public bool IsAround(TemplateElement element) => around.Contains(element);

    /// <summary>Reports a diagnostic where the template is shown, if it is the first.</summary>
    public void Report(DiagnosticDescriptor rule, params object[] arguments)
    {
        if (!_isReported)
        {
            _isReported = true;
            context.Report(rule, site, arguments);
        }
    }
}

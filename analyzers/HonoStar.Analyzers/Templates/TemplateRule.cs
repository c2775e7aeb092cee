using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>A check of one template. It keeps nothing between two templates, which are checked concurrently.</summary>
internal abstract class TemplateRule
{
    /// <summary>The rules that the check reports.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Checks a template.</summary>
    public abstract void Check(TemplateContext context);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>A hole of a template: where it stands, and what stands in it.</summary>
internal sealed class TemplateHole(InterpolationSyntax syntax, IOperation? operation, HoleContext context, TemplateElement? element, TemplateElement? parent)
    : TemplateNode(syntax.Span, parent)
{
    private int _kind = -1;

    /// <summary>The hole with its braces.</summary>
    public InterpolationSyntax Syntax { get; } = syntax;

    /// <summary>The expression in the hole.</summary>
    public ExpressionSyntax Expression => Syntax.Expression;

    /// <summary>The value as it is written, before it is converted for the hole; <see langword="null"/> when it does not compile.</summary>
    public IOperation? Operation { get; } = operation;

    /// <summary>The type of the value as it is written; <see langword="null"/> when it has none, or does not compile.</summary>
    public ITypeSymbol? Type => Operation?.Type;

    /// <summary>What the hole holds.</summary>
    public HoleKind Kind => (HoleKind)(_kind < 0 ? _kind = (int)HoleKinds.Of(this) : _kind);

    /// <summary>Where in the markup the hole stands.</summary>
    public HoleContext Context { get; } = context;

    /// <summary>The element whose tag the hole stands in, or whose text; <see langword="null"/> at the top of the template.</summary>
    public TemplateElement? Element { get; } = element;

    /// <summary>The attribute that the hole stands in the value or name of.</summary>
    public TemplateAttribute? Attribute { get; internal set; }
}

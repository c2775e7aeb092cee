using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Something in a template that a browser would stumble over.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Name">The name of the tag or attribute that it is about; else what is written there.</param>
/// <param name="Element">The element that it is about.</param>
internal sealed record TemplateFlaw(FlawKind Kind, TextSpan Span, string Name = "", TemplateElement? Element = null);

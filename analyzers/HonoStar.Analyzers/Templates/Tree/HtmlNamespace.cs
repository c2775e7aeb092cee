namespace HonoStar.Analyzers;

/// <summary>The vocabulary that an element belongs to.</summary>
internal enum HtmlNamespace
{
    /// <summary>HTML.</summary>
    Html,

    /// <summary>SVG: what stands in an <c>svg</c> element.</summary>
    Svg,

    /// <summary>MathML: what stands in a <c>math</c> element.</summary>
    MathMl,
}

namespace HonoStar.Datastar;

/// <summary>In which namespace elements are created.</summary>
public enum PatchNamespace
{
    /// <summary>HTML. The default.</summary>
    Html,

    /// <summary>SVG, for elements that stand inside an <c>svg</c> element.</summary>
    Svg,

    /// <summary>MathML, for elements that stand inside a <c>math</c> element.</summary>
    MathMl,
}

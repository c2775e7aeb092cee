namespace HonoStar.Analyzers;

/// <summary>The elements of SVG and MathML, in lower case, as the HTML parser sees them.</summary>
internal static class ForeignElements
{
    private const string SvgNames =
        "a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix "
        + "feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode "
        + "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter foreignObject g image line linearGradient marker mask "
        + "metadata mpath path pattern polygon polyline radialGradient rect script set stop style svg switch symbol text textPath title tspan use view";

    private static readonly HashSet<string> s_svg = Set(SvgNames.ToLowerInvariant());

    private static readonly HashSet<string> s_mathMl = Set(
        "annotation annotation-xml maction math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle "
        + "msub msubsup msup mtable mtd mtext mtr munder munderover none semantics");

    /// <summary>Elements that were once, or are yet to be.</summary>
    private static readonly HashSet<string> s_others = Set(
        "altglyph altglyphdef altglyphitem animatecolor cursor discard font glyph glyphref hatch hatchpath hkern mesh meshgradient meshpatch meshrow solidcolor tref vkern "
        + "malignmark maligngroup menclose mfenced mglyph mlabeledtr mlongdiv mscarries mscarry msgroup msline msrow mstack");

    /// <summary>Names that SVG shares with HTML, or that are too common to say that an element is one of SVG.</summary>
    private static readonly HashSet<string> s_shared = Set("a script style title");

    private static readonly HashSet<string> s_breakOut = Set(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong "
        + "strike sub sup table tt u ul var");

    public static bool IsSvg(string name) => s_svg.Contains(name);

    public static bool IsMathMl(string name) => s_mathMl.Contains(name);

    /// <summary>Whether an element of SVG or MathML is one that there is, or was.</summary>
    public static bool IsKnown(TemplateElement element) =>
        (element.Namespace == HtmlNamespace.Svg ? IsSvg(element.Name) : IsMathMl(element.Name)) || s_others.Contains(element.Name);

    /// <summary>The elements of SVG, as SVG writes them.</summary>
    public static IEnumerable<string> Svg => SvgNames.Split(' ');

    /// <summary>The elements of MathML.</summary>
    public static IEnumerable<string> MathMl => s_mathMl;

    /// <summary>Whether an element of this name can only be one of SVG, as in a template that is a part of a picture.</summary>
    public static bool IsOnlySvg(string name) => s_svg.Contains(name) && !s_shared.Contains(name);

    /// <summary>Whether an element of this name can only be one of MathML.</summary>
    public static bool IsOnlyMathMl(string name) => s_mathMl.Contains(name);

    /// <summary>Whether the start tag of an HTML element ends SVG or MathML that it stands in.</summary>
    public static bool BreaksOut(string name) => s_breakOut.Contains(name);

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}

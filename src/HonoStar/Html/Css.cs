namespace HonoStar;

/// <summary>A style sheet or declarations, for a style element or a <c>style</c> attribute.</summary>
public readonly struct Css : IHtmlWritable
{
    private readonly string? _code;

    private Css(string code) => _code = code;

    /// <summary>Styles as they are. Whoever calls this vouches that no visitor can have written any of them.</summary>
    /// <param name="code">The styles.</param>
    /// <returns>The styles.</returns>
    /// <exception cref="ArgumentException">The styles have what would end a style element.</exception>
    public static Css Raw(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        CodeText.Check(code);
        return new(code);
    }

    /// <inheritdoc/>
    void IHtmlWritable.WriteTo(ref Html html) => CodeText.Write(ref html, _code);

    /// <summary>The styles, before they are encoded for where they stand.</summary>
    /// <returns>The styles.</returns>
    public override string ToString() => _code ?? "";
}

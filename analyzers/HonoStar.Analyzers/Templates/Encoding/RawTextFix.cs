namespace HonoStar.Analyzers;

/// <summary>Mends holes in text that browsers take as it is: by text that they decode, or, where none is ever shown, by none.</summary>
internal static class RawTextFix
{
    private const string Open = "<![CDATA[";
    private const string Close = "]]>";

    public static TextFix? Of(Template template, TemplateHole hole) => hole.Element switch
    {
        { Namespace: HtmlNamespace.Html, Name: "xmp" } xmp => ElementFix.RenameRaw(xmp, "pre"),
        { Namespace: HtmlNamespace.Html, Name: "iframe" or "noembed" or "noframes" } => new TextFix("Remove the hole").Remove(hole.Span),
        { Namespace: HtmlNamespace.Html } => null,
        _ => SectionFix(template.Text, hole),
    };

    /// <summary>In SVG, <c>&lt;![CDATA[{name}]]&gt;</c> means <c>{name}</c>.</summary>
    private static TextFix? SectionFix(MappedText text, TemplateHole hole)
    {
        var at = text.IndexOf(hole.Span.Start);
        var start = text.Text.LastIndexOf(Open, at, StringComparison.Ordinal);
        var end = text.Text.IndexOf(Close, at, StringComparison.Ordinal);
        if (start < 0 || end < 0 || text.Text.IndexOfAny(['<', '&'], start + 1, end - start - 1) >= 0)
        {
            return null;
        }

        return new TextFix("Write the text without CDATA").Remove(text.SpanOf(start, start + Open.Length)).Remove(text.SpanOf(end, end + Close.Length));
    }
}

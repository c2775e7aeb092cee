using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Scripts, styles and other text that browsers take as it is hold what is written for them, and markup stands in none of it.</summary>
internal sealed class RawTextRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [Analyzers.Descriptors.HoleInScript, Analyzers.Descriptors.HoleInStyle, Analyzers.Descriptors.HoleInRawText];

    public override void Check(TemplateContext context)
    {
        foreach (var hole in context.Template.Holes)
        {
            var kind = hole.Kind;
            switch (ContextOf(hole))
            {
                case HoleContext.Script when kind is not (HoleKind.Script or HoleKind.Number or HoleKind.Unknown):
                    CheckScript(context, hole);
                    break;
                case HoleContext.Style when kind is not (HoleKind.Style or HoleKind.Number or HoleKind.Unknown):
                    context.Report(Analyzers.Descriptors.HoleInStyle, hole.Span, StyleFix.InElement(hole), "A <style>", hole.Type!.Readable());
                    break;
                case HoleContext.RawText:
                    CheckRawText(context, hole);
                    break;
                case HoleContext.AttributeValue when hole.Attribute is { Name: "style", Quote: not '\0' } && kind is HoleKind.Text or HoleKind.Link or HoleKind.Action or HoleKind.Script:
                    context.Report(Analyzers.Descriptors.HoleInStyle, hole.Span, StyleFix.InAttribute(context.Template, hole), "A 'style' attribute", hole.Type!.Readable());
                    break;
            }
        }
    }

    /// <summary>In SVG, scripts and styles are read as other text is, references and all, and then run.</summary>
    private static HoleContext ContextOf(TemplateHole hole) => (hole.Context, hole.Element) switch
    {
        (HoleContext.Text, { Namespace: not HtmlNamespace.Html, Name: "script" }) => HoleContext.Script,
        (HoleContext.Text, { Namespace: not HtmlNamespace.Html, Name: "style" }) => HoleContext.Style,
        _ => hole.Context,
    };

    private static void CheckRawText(TemplateContext context, TemplateHole hole)
    {
        var (name, advice) = hole.Element switch
        {
            { Namespace: HtmlNamespace.Html, Name: "iframe" } => ("iframe", "no browser shows it; remove it, and name the document by 'src'"),
            { Namespace: HtmlNamespace.Html, Name: "noembed" or "noframes" } element => (element.Name, "no browser shows it; remove it"),
            { Namespace: HtmlNamespace.Html } element => (element.Name, "nothing that is encoded is decoded there; write <pre>"),
            _ => ("![CDATA[", "nothing that is encoded is decoded there; write the text without CDATA"),
        };
        context.Report(Analyzers.Descriptors.HoleInRawText, hole.Span, RawTextFix.Of(context.Template, hole), name, advice);
    }

    private static void CheckScript(TemplateContext context, TemplateHole hole)
    {
        TextFix? fix = null;
        if (hole.Kind is HoleKind.Text or HoleKind.Constant && HoleKinds.IsTakenByJsValue(hole.Type!))
        {
            // The quotes stand in the text round the hole, which the script has been cut into.
            var siblings = hole.Element!.Children;
            var index = siblings.IndexOf(hole);
            var before = index > 0 ? siblings[index - 1] as TemplateTextNode : null;
            var after = index + 1 < siblings.Length ? siblings[index + 1] as TemplateTextNode : null;
            var isQuoted = before is { Text: { Length: > 0 } left } && after is { Text: { Length: > 0 } right } && left[left.Length - 1] is '\'' or '"' or '`' && right[0] == left[left.Length - 1];
            if (!LiteralFix.IsInLongerLiteral(siblings.Take(index), isQuoted))
            {
                fix = new TextFix("Write Js.Value(...)").Replace(hole.Expression.Span, $"Js.Value({hole.Expression})");
            }

            if (isQuoted)
            {
                fix!.Remove(before!.Text.SpanOf(before.Text.Length - 1, before.Text.Length)).Remove(after!.Text.SpanOf(0, 1));
            }
        }

        context.Report(Analyzers.Descriptors.HoleInScript, hole.Span, fix, hole.Type!.Readable(), "write Js.Value(...), without quotes round it");
    }
}

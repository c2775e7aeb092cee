using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// Mends holes in styles. Text that stands in the program is vouched for; what is the whole value of a property is given to
/// <c>data-style</c>, by which a browser sets that property and no other.
/// </summary>
internal static class StyleFix
{
    private static readonly Regex s_declaration = new(
        $@"^\s*(?<property>-?[a-z][a-z-]*)\s*:\s*{MappedText.Hole}\s*$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>Properties that hold no address, so that a value loads nothing.</summary>
    private static readonly HashSet<string> s_plain = new(
        ("color opacity order width height min-width max-width min-height max-height inline-size block-size top right bottom left inset margin margin-top margin-right margin-bottom margin-left "
        + "padding padding-top padding-right padding-bottom padding-left gap row-gap column-gap flex-grow flex-shrink flex-basis grid-row grid-column aspect-ratio font-size font-weight "
        + "letter-spacing line-height text-align rotate scale translate").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The fix for a hole in a <c>style</c> element.</summary>
    public static TextFix? InElement(TemplateHole hole) =>
        VouchedFor(hole) is { } css ? new TextFix("Write Css.Raw(...)").Replace(hole.Expression.Span, css) : null;

    /// <summary>The fix for the holes of a <c>style</c> attribute, all at once: it is the same for each of them.</summary>
    /// <param name="template">The template.</param>
    /// <param name="hole">The hole that is reported.</param>
    public static TextFix? InAttribute(Template template, TemplateHole hole)
    {
        var (element, attribute) = (hole.Element!, hole.Attribute!);
        if (VouchedFor(hole) is { } css)
        {
            return new TextFix("Write Css.Raw(...)").Replace(hole.Expression.Span, css);
        }

        var value = attribute.Value!;
        if (value.Text.IndexOfAny(['\'', '"', '(', '/', '\\']) >= 0 || element.Find("data-style") is not null)
        {
            return null;
        }

        var source = template.Syntax.SyntaxTree.GetText();
        var quote = source.ToString(TextSpan.FromBounds(value.SourceEnd, attribute.Span.End));
        var moved = new List<(TextSpan Span, string Text)>();
        var (isMended, keepsAny) = (false, false);
        for (var start = 0; start < value.Length;)
        {
            var end = value.Text.IndexOf(';', start) is >= 0 and var semicolon ? semicolon : value.Length;
            var declaration = value.Text.Substring(start, end - start);
            var next = Math.Min(end + 1, value.Length);
            if (s_declaration.Match(declaration) is { Success: true } match
                && attribute.HoleAt(value.Text.IndexOf(MappedText.Hole, start)) is var whole
                && ExpressionOf(whole, match.Groups["property"].Value) is { } expression
                && element.Find($"data-style:{match.Groups["property"].Value}") is null)
            {
                var (open, close) = (whole.Syntax.OpenBraceToken.Text, whole.Syntax.CloseBraceToken.Text);
                moved.Add((value.SpanOf(start, next), $"data-style:{match.Groups["property"].Value}={quote}{open}{expression}{close}{quote}"));
                isMended |= whole == hole;
            }
            else
            {
                keepsAny |= !string.IsNullOrWhiteSpace(declaration);
            }

            start = next;
        }

        if (!isMended)
        {
            return null;
        }

        var fix = new TextFix("Write data-style");
        var texts = string.Join(" ", moved.Select(static one => one.Text));
        if (!keepsAny)
        {
            return fix.Replace(attribute.Span, texts);
        }

        foreach (var (span, _) in moved)
        {
            fix.Remove(span);
        }

        return fix.Insert(attribute.Span.End, " " + texts);
    }

    /// <summary>What a hole is in an expression; <see langword="null"/> when the property might load what it names.</summary>
    private static string? ExpressionOf(TemplateHole hole, string property) => hole.Kind switch
    {
        _ when hole.Syntax.FormatClause is not null || hole.Syntax.AlignmentClause is not null => null,
        HoleKind.Script => hole.Expression.ToString(),
        HoleKind.Text when VouchedFor(hole) is null && HoleKinds.IsTakenByJsValue(hole.Type!) && (s_plain.Contains(property) || property.EndsWith("-color", StringComparison.Ordinal)) =>
            $"Js.Value({hole.Expression})",
        _ => null,
    };

    /// <summary>The styles of text that stands in the program: constants, and the names of an enum.</summary>
    private static string? VouchedFor(TemplateHole hole) =>
        Constants.IsText(hole.Operation) ? $"Css.Raw({hole.Expression})"
        : hole.Type?.IsEnum() == true ? $"Css.Raw({Constants.Receiver(hole.Expression)}.ToString())"
        : null;
}

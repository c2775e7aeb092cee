using System.Text;
using System.Text.RegularExpressions;

namespace HonoStar.Analyzers.Tests.Templates.Browser;

/// <summary>
/// Writes the tree of a template as one line. Left out is what a browser adds without changing what was written: elements that
/// the standard supplies, and white space between elements.
/// </summary>
internal static partial class Outline
{
    public static string Of(Template template) => Append(new StringBuilder(), template.Children).ToString();

    private static StringBuilder Append(StringBuilder outline, IEnumerable<TemplateNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is TemplateTextNode { IsBlank: false } text)
            {
                outline.Append(Space().Replace(text.Text.Text, " "));
            }
            else if (node is TemplateElement element)
            {
                Append(outline, element);
            }
        }

        return outline;
    }

    private static void Append(StringBuilder outline, TemplateElement element)
    {
        if (element is { Namespace: HtmlNamespace.Html, Attributes.Length: 0, Name: "html" or "head" or "body" or "tbody" or "colgroup" })
        {
            Append(outline, element.Children);
            return;
        }

        outline.Append('<').Append(element.Namespace switch { HtmlNamespace.Svg => "svg:", HtmlNamespace.MathMl => "math:", _ => "" }).Append(element.Name);
        foreach (var attribute in element.Attributes)
        {
            outline.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Literal);
        }

        Append(outline.Append('>'), element.Children).Append("</>");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

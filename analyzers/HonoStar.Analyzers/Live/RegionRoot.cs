using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Says what keeps a template from being one element with an id.</summary>
internal static class RegionRoot
{
    /// <summary>What is another value each time.</summary>
    private static readonly Regex s_fleeting = new(
        @"\b(?:Guid\.(?:NewGuid|CreateVersion7)|DateTime(?:Offset)?\.(?:Now|UtcNow)|Random\.Shared|Environment\.TickCount|Stopwatch\.GetTimestamp|RandomNumberGenerator\.Get)",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <param name="template">The template.</param>
    /// <param name="id">An id to propose.</param>
    public static Problem? Check(Template template, string id)
    {
        var nodes = template.Children.Where(static node => node is not (TemplateComment or TemplateTextNode { IsBlank: true })).ToList();
        if (nodes.Count == 0)
        {
            return new Problem(template.Syntax.Span, $"is empty: put an element into it that is found again, such as <div id=\"{id}\"></div>");
        }

        if (nodes[0] is not TemplateElement root)
        {
            var what = nodes[0] is TemplateHole ? "a hole" : "text";
            return new Problem(SpanOf(nodes[0]), $"starts with {what}: put everything into one element with an id, such as <div id=\"{id}\">");
        }

        if (root.Find("id") is not { HasValue: true })
        {
            return new Problem(
                root.NameSpan,
                $"starts with <{root.WrittenName}>, which has no id: write <{root.WrittenName} id=\"{id}\">, with an id that is unique in the page",
                root.Find("id") is null && !root.HasUnknownAttributes ? new TextFix($"Give it the id '{id}'").Insert(root.NameSpan.End, " " + template.Attribute("id", id)) : null);
        }

        if (root.Find("id")!.Holes.FirstOrDefault(static hole => s_fleeting.IsMatch(hole.Expression.ToString())) is { } fleeting)
        {
            return new Problem(fleeting.Span, "has another id at each rendering, so that an update does not find it: make the id of the region's own values alone");
        }

        return nodes.Count == 1
            ? null
            : new Problem(
                SpanOf(nodes[1]),
                $"goes on behind its root element <{root.WrittenName}>, so that an update would repeat what stands there: put everything into one element with an id");
    }

    /// <summary>Where a part is written; of text its first line.</summary>
    private static TextSpan SpanOf(TemplateNode node)
    {
        if (node is not TemplateTextNode { Text: var text })
        {
            return node.Span;
        }

        var start = 0;
        while (char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = text.Text.IndexOfAny(['\r', '\n'], start);
        return text.SpanOf(start, end < 0 ? text.Length : end);
    }

    /// <summary>What is wrong, and where.</summary>
    internal readonly record struct Problem(TextSpan Span, string Message, TextFix? Fix = null);
}

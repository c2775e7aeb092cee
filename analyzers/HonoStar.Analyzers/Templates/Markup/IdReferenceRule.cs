using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// What names an element by its id names one that some template has. Where another project may have it, or markup that cannot be
/// seen, only what looks misspelt is reported.
/// </summary>
internal sealed class IdReferenceRule : TemplateRule
{
    private static readonly HashSet<string> s_attributes = new(StringComparer.Ordinal)
    {
        "for", "list", "form", "headers", "popovertarget", "commandfor",
        "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns",
    };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.UnknownIdReference];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements.Where(static element => element.Namespace == HtmlNamespace.Html && !HtmlVocabulary.IsCustomElement(element.Name)))
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute is { Literal.Length: > 0, Value: { } value } && s_attributes.Contains(attribute.Name))
                {
                    CheckIds(context, attribute, value);
                }
                else if (attribute is { Name: "href", Literal: ['#', _, ..] and not "#top", Value: { } link } && element.IsHtml("a") && IsName(link, 1))
                {
                    CheckId(context, attribute, link, 1, link.Length);
                }
            }
        }
    }

    /// <summary>Whether a fragment is an id, and no address that a script reads.</summary>
    private static bool IsName(MappedText link, int start) => link.Text.Skip(start).All(static character => char.IsLetterOrDigit(character) || character is '-' or '_');

    /// <summary>An attribute may name several.</summary>
    private static void CheckIds(TemplateContext context, TemplateAttribute attribute, MappedText value)
    {
        for (var start = 0; start < value.Length;)
        {
            var end = start;
            while (end < value.Length && !char.IsWhiteSpace(value[end]))
            {
                end++;
            }

            if (end > start)
            {
                CheckId(context, attribute, value, start, end);
            }

            start = end + 1;
        }
    }

    private static void CheckId(TemplateContext context, TemplateAttribute attribute, MappedText value, int start, int end)
    {
        var id = value.Text.Substring(start, end - start);
        if (context.Template.Elements.Any(element => element.Find("id")?.Literal == id) || DocumentIds.All.Contains(id))
        {
            return;
        }

        var facts = ApplicationFacts.Of(context.Compilation, context.CancellationToken);
        if (facts.IsWrittenAsId(id))
        {
            return;
        }

        // An article that is no literal has headings that are linked to.
        var near = Nearest.To(id, facts.Ids);
        if ((facts.HasUnseenIds && attribute.Name == "href") || (near is null && (facts.HasUnseenIds || !context.Compilation.IsWhole())))
        {
            return;
        }

        var span = value.SpanOf(start, end);
        var fix = near is null ? null : new TextFix($"Write '{near}'").Replace(span, near);
        context.Report(Analyzers.Descriptors.UnknownIdReference, span, fix, attribute.Name, id, near is null ? "" : $"; did you mean '{near}'?");
    }
}

using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// Elements that mean something only within others stand there. What stands at the top of a template may be put anywhere, and
/// what a hole puts into an element is not known.
/// </summary>
internal sealed class PlacementRule : TemplateRule
{
    private static readonly HashSet<string> s_tableParts = Set("caption colgroup col thead tbody tfoot tr td th script style template");

    private static readonly Dictionary<string, (HashSet<string> Parents, string Named)> s_table = new(StringComparer.Ordinal)
    {
        ["tr"] = (Set("table thead tbody tfoot template"), "a <table>"),
        ["td"] = (Set("tr template"), "a <tr>"),
        ["th"] = (Set("tr template"), "a <tr>"),
        ["thead"] = (Set("table template"), "a <table>"),
        ["tbody"] = (Set("table template"), "a <table>"),
        ["tfoot"] = (Set("table template"), "a <table>"),
        ["caption"] = (Set("table template"), "a <table>"),
        ["colgroup"] = (Set("table template"), "a <table>"),
        ["col"] = (Set("colgroup table template"), "a <colgroup>"),
    };

    private static readonly Dictionary<string, (HashSet<string> Parents, string Named)> s_parents = new(StringComparer.Ordinal)
    {
        ["li"] = (Set("ul ol menu template"), "a <ul>, <ol> or <menu>"),
        ["dt"] = (Set("dl div template"), "a <dl>"),
        ["dd"] = (Set("dl div template"), "a <dl>"),
        ["legend"] = (Set("fieldset optgroup template"), "a <fieldset>"),
        ["summary"] = (Set("details template"), "a <details>"),
        ["figcaption"] = (Set("figure template"), "a <figure>"),
        ["source"] = (Set("picture audio video template"), "a <picture>, <audio> or <video>"),
        ["track"] = (Set("audio video template"), "an <audio> or <video>"),
        ["rt"] = (Set("ruby rtc template"), "a <ruby>"),
        ["rp"] = (Set("ruby rtc template"), "a <ruby>"),
    };

    /// <summary>Elements that stand in another at any depth.</summary>
    private static readonly Dictionary<string, (HashSet<string> Ancestors, string Named)> s_ancestors = new(StringComparer.Ordinal)
    {
        ["option"] = (Set("select datalist optgroup template"), "a <select> or <datalist>"),
        ["optgroup"] = (Set("select template"), "a <select>"),
        ["area"] = (Set("map template"), "a <map>"),
    };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.TableContent, Analyzers.Descriptors.MisplacedElement];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            if (element.Namespace != HtmlNamespace.Html)
            {
                continue;
            }

            if (element.Parent is { Namespace: HtmlNamespace.Html } parent && !HtmlVocabulary.IsCustomElement(parent.Name) && parent.Name.IndexOf(MappedText.Hole) < 0)
            {
                CheckParent(context, element, parent);
            }

            if (element.Name is "table" or "thead" or "tbody" or "tfoot" or "tr" && !context.Template.IsRaw)
            {
                CheckContent(context, element);
            }
        }
    }

    private static void CheckParent(TemplateContext context, TemplateElement element, TemplateElement parent)
    {
        if (s_table.TryGetValue(element.Name, out var table) && !table.Parents.Contains(parent.Name))
        {
            context.Report(
                Analyzers.Descriptors.TableContent,
                element.NameSpan,
                $"<{element.Name}> belongs in {table.Named}, not in <{parent.Name}>: browsers drop the tag, or add what is missing");
        }
        else if (s_parents.TryGetValue(element.Name, out var place) && !place.Parents.Contains(parent.Name))
        {
            context.Report(Analyzers.Descriptors.MisplacedElement, element.NameSpan, element.Name, place.Named, parent.Name);
        }
        else if (s_ancestors.TryGetValue(element.Name, out var outer) && !element.Ancestors.Any(ancestor => outer.Ancestors.Contains(ancestor.Name)))
        {
            context.Report(Analyzers.Descriptors.MisplacedElement, element.NameSpan, element.Name, outer.Named, parent.Name);
        }
    }

    /// <summary>Browsers move what stands between rows and cells in front of the table.</summary>
    private static void CheckContent(TemplateContext context, TemplateElement table)
    {
        foreach (var child in table.Children)
        {
            var what = child switch
            {
                TemplateElement { Namespace: HtmlNamespace.Html } element when !IsPart(element) => $"<{element.Name}>",
                TemplateTextNode { IsBlank: false } => "text",
                TemplateHole { Type: { } type } when IsText(type) => "text",
                _ => null,
            };
            if (what is not null)
            {
                var span = child is TemplateElement { NameSpan: var name } ? name : child is TemplateTextNode text ? text.Trimmed : child.Span;
                context.Report(
                    Analyzers.Descriptors.TableContent,
                    span,
                    $"{(what == "text" ? "Text" : what)} cannot stand in <{table.Name}>: browsers move it in front of the table; put it into a <{(table.Name == "tr" ? "td" : "tr")}>");
            }
        }
    }

    private static bool IsPart(TemplateElement element) =>
        s_tableParts.Contains(element.Name)
        || HtmlVocabulary.IsCustomElement(element.Name)
        || element.Name.IndexOf(MappedText.Hole) >= 0
        || (element.IsHtml("input") && string.Equals(element.Find("type")?.Literal, "hidden", StringComparison.OrdinalIgnoreCase));

    private static bool IsText(ITypeSymbol type) => type.NotNull().SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Decimal or SpecialType.System_Double;

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}

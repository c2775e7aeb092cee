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

    /// <summary>The elements of a table that hold its rows, cells or columns.</summary>
    private static readonly HashSet<string> s_rows = Set("table thead tbody tfoot tr colgroup");

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

    /// <summary>Elements of a document itself, which browsers drop elsewhere.</summary>
    private static readonly HashSet<string> s_document = Set("html head body");

    /// <summary>What can stand in the head of a document; anything else ends it.</summary>
    private static readonly HashSet<string> s_headParts = Set("base link meta noscript script style template title basefont bgsound noframes");

    private static readonly HashSet<string> s_headPartsWithoutScript = Set("link meta style basefont bgsound noframes");

    /// <summary>Elements that stand in another at any depth.</summary>
    private static readonly Dictionary<string, (HashSet<string> Ancestors, string Named)> s_ancestors = new(StringComparer.Ordinal)
    {
        ["option"] = (Set("select datalist optgroup template"), "a <select> or <datalist>"),
        ["optgroup"] = (Set("select template"), "a <select>"),
        ["area"] = (Set("map template"), "a <map>"),
    };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.TableContent, Analyzers.Descriptors.MisplacedElement, Analyzers.Descriptors.ExpelledElement];

    public override void Check(TemplateContext context)
    {
        var template = context.Template;
        foreach (var element in template.Elements)
        {
            if (template.ParentOf(element) is { } parent && Misplaced(element, parent, template.AncestorsOf(element)) is var (rule, arguments))
            {
                context.Report(rule, element.NameSpan, arguments);
            }

            if (!template.IsRaw)
            {
                CheckContent(context, element, element.Children);
                if (element.IsHtml("template"))
                {
                    CheckTogether(context, element.Children);
                }
            }
        }

        if (!template.IsRaw)
        {
            CheckTogether(context, template.Children);
            CheckDocument(context);
            if (template.Around is [var around, ..])
            {
                CheckContent(context, around, template.Children);
            }
        }
    }

    /// <summary>A document is written round what pages and layouts return, and has its head and body already.</summary>
    private static void CheckDocument(TemplateContext context)
    {
        foreach (var node in context.Template.Children)
        {
            var what = node is TemplateElement { Namespace: HtmlNamespace.Html } element && s_document.Contains(element.Name) ? $"<{element.Name}>"
                : node is TemplateComment { IsDoctype: true } ? "A doctype"
                : null;
            if (what is not null && IsInDocument(context))
            {
                context.Report(
                    Analyzers.Descriptors.ExpelledElement,
                    node is TemplateElement { NameSpan: var name } ? name : node.Span,
                    what,
                    "body",
                    "HonoStar writes the document round what a page or layout returns; return what stands in its body, and let a layout take Head for what stands in its head");
                return;
            }
        }
    }

    private static bool IsInDocument(TemplateContext context) =>
        (context.ContainingSymbol.IsQuery() || (context.ContainingSymbol is { Name: "Render" or "RenderAsync", ContainingType: { } type } && type.Has("HonoStar", "LayoutAttribute")))
        && TemplateSurroundings.IsReturned(context.Operation);

    /// <summary>Reports what cannot stand in the element that a template is shown in.</summary>
    public static void CheckShown(ShownTemplateContext shown)
    {
        foreach (var node in shown.Template.Children)
        {
            if (node is TemplateElement element && Misplaced(element, shown.Parent, shown.AncestorsOf(element)) is var (rule, arguments))
            {
                shown.Report(rule, arguments);
            }

            if (Expelled(shown.Parent, node) is var (other, because))
            {
                shown.Report(other, because);
            }
        }
    }

    private static (DiagnosticDescriptor Rule, object[] Arguments)? Misplaced(TemplateElement element, TemplateElement parent, IEnumerable<TemplateElement> ancestors)
    {
        if (parent.Name.IndexOf(MappedText.Hole) >= 0)
        {
            return null;
        }

        if (element.Namespace != HtmlNamespace.Html)
        {
            return null;
        }

        if (s_table.TryGetValue(element.Name, out var table))
        {
            return parent.Namespace == HtmlNamespace.Html && table.Parents.Contains(parent.Name) ? null
                : (Analyzers.Descriptors.TableContent, [$"<{element.Name}> belongs in {table.Named}, not in <{parent.Name}>: browsers drop the tag, or add what is missing"]);
        }

        var expelled = s_document.Contains(element.Name) && !(element.Name != "html" && parent.IsHtml("html")) ? "browsers drop the tag"
            : HtmlElements.IsHeading(element.Name) && HtmlElements.IsHeading(parent.Name) && parent.EndTag is not null ? "browsers end the heading before it; put them side by side"
            : parent.Namespace != HtmlNamespace.Html && !TemplateBuilder.TakesHtml(parent, element.Name) ? (parent.Namespace == HtmlNamespace.Svg
                ? "browsers end the <svg> before it; put it into a <foreignObject>" : "browsers end the <math> before it; put it into an <mtext>")
            : null;
        if (expelled is not null)
        {
            return (Analyzers.Descriptors.ExpelledElement, [$"<{element.Name}>", parent.Name, expelled]);
        }

        // What a custom element shows, and where, is its own matter.
        var place = parent.Namespace != HtmlNamespace.Html || HtmlVocabulary.IsCustomElement(parent.Name) ? null
            : s_parents.TryGetValue(element.Name, out var direct) ? (direct.Parents.Contains(parent.Name) ? null : direct.Named)
            : s_ancestors.TryGetValue(element.Name, out var outer) && !ancestors.Any(ancestor => outer.Ancestors.Contains(ancestor.Name)) ? outer.Named
            : null;
        return place is null ? null : (Analyzers.Descriptors.MisplacedElement, [element.Name, place, parent.Name]);
    }

    private static void CheckContent(TemplateContext context, TemplateElement parent, ImmutableArray<TemplateNode> children)
    {
        if (!(parent.Namespace == HtmlNamespace.Html && (s_rows.Contains(parent.Name) || parent.Name is "head" or "noscript")))
        {
            return;
        }

        foreach (var child in children)
        {
            if (Expelled(parent, child) is var (rule, arguments))
            {
                context.Report(rule, child switch { TemplateElement { NameSpan: var name } => name, TemplateTextNode text => text.Trimmed, _ => child.Span }, arguments);
            }
        }
    }

    /// <summary>What browsers move out of an element: in front of a table what stands between its rows and cells, and into the body what cannot stand in the head.</summary>
    private static (DiagnosticDescriptor Rule, object[] Arguments)? Expelled(TemplateElement parent, TemplateNode child)
    {
        var isHead = parent.IsHtml("head") || (parent.IsHtml("noscript") && parent.Parent?.IsHtml("head") == true);
        if (!isHead && !(parent.Namespace == HtmlNamespace.Html && s_rows.Contains(parent.Name)))
        {
            return null;
        }

        var what = child switch
        {
            TemplateElement element when element.Name.IndexOf(MappedText.Hole) < 0 && !(isHead ? IsPartOfHead(parent, element) : IsPartOfTable(parent, element)) => $"<{element.Name}>",
            TemplateTextNode { IsBlank: false } => "Text",
            TemplateHole { Type: { } type } when IsText(type) => "Text",
            _ => null,
        };
        if (what is null)
        {
            return null;
        }

        var cell = parent.Name switch { "tr" => "put it into a <td>", "colgroup" => "only <col> stands there", _ => "put it into a <td> of a <tr>" };
        return isHead ? (Analyzers.Descriptors.ExpelledElement, [what, parent.Name, "browsers end the head before it, and move it into <body> with all that follows"])
            : (Analyzers.Descriptors.TableContent, [$"{what} cannot stand in <{parent.Name}>: browsers move it in front of the table; {cell}"]);
    }

    private static bool IsPartOfHead(TemplateElement head, TemplateElement element) =>
        s_document.Contains(element.Name)
        || (element.Namespace == HtmlNamespace.Html && (head.Name == "head" ? s_headParts : s_headPartsWithoutScript).Contains(element.Name));

    /// <summary>Whether an element may stand in a part of a table, or is reported by where else it belongs.</summary>
    private static bool IsPartOfTable(TemplateElement table, TemplateElement element) =>
        element.Namespace == HtmlNamespace.Html
        && (table.Name == "colgroup" ? element.Name is "col" or "template" || s_table.ContainsKey(element.Name)
            : s_tableParts.Contains(element.Name) || (element.Name == "input" && string.Equals(element.Find("type")?.Literal, "hidden", StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Parts of a table that stand beside what they cannot stand beside. The first element of a piece of markup decides how a browser
    /// reads all of it.
    /// </summary>
    private static void CheckTogether(TemplateContext context, ImmutableArray<TemplateNode> nodes)
    {
        TemplateElement? first = null;
        foreach (var node in nodes)
        {
            if (first is not null && PlaceOf(first) == "colgroup" && node is TemplateTextNode { IsBlank: false } text)
            {
                context.Report(Analyzers.Descriptors.TableContent, text.Trimmed, "Text cannot stand beside <col>: browsers drop it, or move it in front of the table");
            }

            if (node is not TemplateElement element || element.IsHtml("template") || ((element.IsHtml("script") || element.IsHtml("style")) && !(first is not null && PlaceOf(first) == "colgroup")))
            {
                continue;
            }

            first ??= element;
            var (place, other) = (PlaceOf(first), PlaceOf(element));
            if (place != other && !(other == "" && place != "colgroup" && !HoldsTableOrForm(element)) && !(place == "table" && other == "tbody"))
            {
                context.Report(
                    Analyzers.Descriptors.TableContent,
                    element.NameSpan,
                    $"<{element.Name}> cannot stand beside <{first.Name}>: browsers drop the tag, or add what is missing");
            }
        }
    }

    private static bool HoldsTableOrForm(TemplateElement element) =>
        element.Descendants.Prepend(element).Any(static node => node is TemplateElement { Namespace: HtmlNamespace.Html, Name: "table" or "form" });

    /// <summary>The part of a table that an element of a name stands in; empty when it stands in none.</summary>
    private static string PlaceOf(TemplateElement element) => element.Namespace != HtmlNamespace.Html ? "" : element.Name switch
    {
        "caption" or "colgroup" or "thead" or "tbody" or "tfoot" => "table",
        "col" => "colgroup",
        "tr" => "tbody",
        "td" or "th" => "tr",
        _ => "",
    };

    private static bool IsText(ITypeSymbol type) => type.NotNull().SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Decimal or SpecialType.System_Double;

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}

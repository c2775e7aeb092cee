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

    /// <summary>Elements of a document itself, which browsers drop elsewhere.</summary>
    private static readonly Dictionary<string, string> s_document = new(StringComparer.Ordinal) { ["html"] = "no other element", ["head"] = "<html>", ["body"] = "<html>" };

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

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.TableContent, Analyzers.Descriptors.MisplacedElement];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            if (element.Namespace != HtmlNamespace.Html)
            {
                continue;
            }

            if (element.Parent is { } parent && parent.Name.IndexOf(MappedText.Hole) < 0)
            {
                CheckParent(context, element, parent);
            }

            if (element.Name is "table" or "thead" or "tbody" or "tfoot" or "tr" or "colgroup" && !context.Template.IsRaw)
            {
                CheckContent(context, element);
            }
            else if (element.Name == "template")
            {
                CheckTogether(context, element.Children);
            }
            else if (element.Name == "head" || (element.Name == "noscript" && element.Parent?.IsHtml("head") == true))
            {
                CheckHead(context, element);
            }
        }

        CheckTogether(context, context.Template.Children);
    }

    private static void CheckParent(TemplateContext context, TemplateElement element, TemplateElement parent)
    {
        if (s_table.TryGetValue(element.Name, out var table) && !(parent.Namespace == HtmlNamespace.Html && table.Parents.Contains(parent.Name)))
        {
            context.Report(
                Analyzers.Descriptors.TableContent,
                element.NameSpan,
                $"<{element.Name}> belongs in {table.Named}, not in <{parent.Name}>: browsers drop the tag, or add what is missing");
        }
        else if (s_document.TryGetValue(element.Name, out var document) && !(element.Name != "html" && parent.IsHtml("html")))
        {
            context.Report(Analyzers.Descriptors.MisplacedElement, element.NameSpan, $"<{element.Name}>", document, parent.Name);
        }
        else if (parent.Namespace != HtmlNamespace.Html || HtmlVocabulary.IsCustomElement(parent.Name))
        {
            // What it shows, and where, is its own matter.
        }
        else if (s_parents.TryGetValue(element.Name, out var place) && !place.Parents.Contains(parent.Name))
        {
            context.Report(Analyzers.Descriptors.MisplacedElement, element.NameSpan, $"<{element.Name}>", place.Named, parent.Name);
        }
        else if (s_ancestors.TryGetValue(element.Name, out var outer) && !element.Ancestors.Any(ancestor => outer.Ancestors.Contains(ancestor.Name)))
        {
            context.Report(Analyzers.Descriptors.MisplacedElement, element.NameSpan, $"<{element.Name}>", outer.Named, parent.Name);
        }
    }

    /// <summary>Browsers end the head before what cannot stand in it.</summary>
    private static void CheckHead(TemplateContext context, TemplateElement head)
    {
        var parts = head.Name == "head" ? s_headParts : s_headPartsWithoutScript;
        foreach (var child in head.Children)
        {
            switch (child)
            {
                case TemplateElement element when !(element.Namespace == HtmlNamespace.Html && parts.Contains(element.Name)) && element.Name.IndexOf(MappedText.Hole) < 0 && !s_document.ContainsKey(element.Name):
                    context.Report(Analyzers.Descriptors.MisplacedElement, element.NameSpan, $"<{element.Name}>", "<body>", head.Name);
                    break;
                case TemplateTextNode { IsBlank: false } text:
                    context.Report(Analyzers.Descriptors.MisplacedElement, text.Trimmed, "Text", "<body>", head.Name);
                    break;
                case TemplateHole { Type: { } type } when IsText(type):
                    context.Report(Analyzers.Descriptors.MisplacedElement, child.Span, "Text", "<body>", head.Name);
                    break;
            }
        }
    }

    /// <summary>Browsers move what stands between rows and cells in front of the table.</summary>
    private static void CheckContent(TemplateContext context, TemplateElement table)
    {
        foreach (var child in table.Children)
        {
            var what = child switch
            {
                TemplateElement element when !IsPart(table, element) => $"<{element.Name}>",
                TemplateTextNode { IsBlank: false } => "text",
                TemplateHole { Type: { } type } when IsText(type) => "text",
                _ => null,
            };
            if (what is not null)
            {
                var span = child is TemplateElement { NameSpan: var name } ? name : child is TemplateTextNode text ? text.Trimmed : child.Span;
                var cell = table.Name switch { "tr" => "put it into a <td>", "colgroup" => "only <col> stands there", _ => "put it into a <td> of a <tr>" };
                context.Report(Analyzers.Descriptors.TableContent, span, $"{(what == "text" ? "Text" : what)} cannot stand in <{table.Name}>: browsers move it in front of the table; {cell}");
            }
        }
    }

    /// <summary>Whether an element may stand in a part of a table, or is reported by where else it belongs.</summary>
    private static bool IsPart(TemplateElement table, TemplateElement element) =>
        element.Name.IndexOf(MappedText.Hole) >= 0
        || (element.Namespace == HtmlNamespace.Html && table.Name == "colgroup" && element.Name is "col" or "template")
        || (element.Namespace == HtmlNamespace.Html && table.Name != "colgroup"
            && (s_tableParts.Contains(element.Name) || (element.Name == "input" && string.Equals(element.Find("type")?.Literal, "hidden", StringComparison.OrdinalIgnoreCase))));

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

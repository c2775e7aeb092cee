using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Elements, attributes and their values are those of the HTML standard.</summary>
internal sealed class AttributeRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.UnknownElement, Analyzers.Descriptors.UnknownHtmlAttribute, Analyzers.Descriptors.UnknownAttributeValue, Analyzers.Descriptors.BooleanAttribute,
    ];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            if (element.Namespace != HtmlNamespace.Html)
            {
                CheckForeign(context, element);
                continue;
            }

            if (element.Name.IndexOf(MappedText.Hole) >= 0 || HtmlVocabulary.IsCustomElement(element.Name))
            {
                continue;
            }

            if (!HtmlVocabulary.IsElement(element.Name))
            {
                ReportElement(context, element);
                continue;
            }

            foreach (var attribute in element.Attributes)
            {
                if (!attribute.HasUnknownName)
                {
                    Check(context, element, attribute);
                }
            }
        }
    }

    /// <summary>Pictures of older tools have elements that no list has: only what looks misspelt is reported.</summary>
    private static void CheckForeign(TemplateContext context, TemplateElement element)
    {
        if (!ForeignElements.IsKnown(element) && element.Name.IndexOfAny([':', '-', MappedText.Hole]) < 0 && !HtmlVocabulary.IsElement(element.Name)
            && Nearest.To(element.Name, element.Namespace == HtmlNamespace.Svg ? ForeignElements.Svg : ForeignElements.MathMl) is { } nearest)
        {
            context.Report(Analyzers.Descriptors.UnknownElement, element.NameSpan, ElementFix.Rename(element, nearest), element.Name, $"; did you mean <{nearest}>?");
        }
    }

    private static void ReportElement(TemplateContext context, TemplateElement element)
    {
        var nearest = Nearest.To(element.Name, HtmlVocabulary.Elements);
        var fix = nearest is null ? null : ElementFix.Rename(element, nearest);
        context.Report(Analyzers.Descriptors.UnknownElement, element.NameSpan, fix, element.Name, nearest is null ? "" : $"; did you mean <{nearest}>?");
    }

    private static void Check(TemplateContext context, TemplateElement element, TemplateAttribute attribute)
    {
        if (IsTheApplications(attribute.Name))
        {
            return;
        }

        if (!HtmlVocabulary.HasAttribute(element.Name, attribute.Name))
        {
            ReportAttribute(context, element, attribute);
        }
        else if (HtmlVocabulary.IsBoolean(attribute.Name))
        {
            CheckBoolean(context, attribute);
        }
        else if (attribute.Literal is { Length: > 0 } value && HtmlVocabulary.ValuesOf(element.Name, attribute.Name) is { } values && !values.Contains(value.Trim()))
        {
            var nearest = Nearest.To(value, values);
            var fix = nearest is null ? null : new TextFix($"Write '{nearest}'").Replace(attribute.ValueSpan, nearest);
            context.Report(Analyzers.Descriptors.UnknownAttributeValue, attribute.ValueSpan, fix, attribute.Name, element.Name, value, OneOf(values));
        }
    }

    /// <summary>
    /// Attributes whose names others than the standard give, ARIA among them, and event handlers, which are rules of their own; so
    /// is what is no name.
    /// </summary>
    private static bool IsTheApplications(string name) =>
        name.StartsWith("data-", StringComparison.Ordinal)
        || name.StartsWith("aria-", StringComparison.Ordinal)
        || AttributeContents.IsEventHandler(name)
        || name.IndexOfAny([':', '@', '.', '_', '[', '(', '<', '"', '\'', '=']) >= 0;

    private static void ReportAttribute(TemplateContext context, TemplateElement element, TemplateAttribute attribute)
    {
        var nearest = Nearest.To(attribute.Name, HtmlVocabulary.AttributesOf(element.Name));
        if (nearest is null && attribute.Name.IndexOf('-') > 0)
        {
            // A library's.
            return;
        }

        var fix = nearest is null ? null : new TextFix($"Write '{nearest}'").Replace(attribute.NameSpan, nearest);
        context.Report(
            Analyzers.Descriptors.UnknownHtmlAttribute, attribute.NameSpan, fix, element.Name, attribute.Name, nearest is null ? ": attributes of your own begin with data-" : $"; did you mean '{nearest}'?");
    }

    private static void CheckBoolean(TemplateContext context, TemplateAttribute attribute)
    {
        if (string.Equals(attribute.Literal, "false", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(
                Analyzers.Descriptors.BooleanAttribute, attribute.Span, new TextFix($"Remove '{attribute.Name}'").Remove(attribute.Span), attribute.Name, "nothing instead");
        }
        else if (attribute is { Value.Length: 1, Holes: [{ Type: { } type } hole] } && (attribute.Name != "hidden" || IsBoolean(type)))
        {
            var fix = IsBoolean(type)
                ? new TextFix("Write Html.Attr(...)").Replace(attribute.Span, $"{Opening(hole)}Html.Attr(\"{attribute.Name}\", {hole.Expression}){Closing(hole)}")
                : null;
            context.Report(Analyzers.Descriptors.BooleanAttribute, attribute.Span, fix, attribute.Name, $"Html.Attr(\"{attribute.Name}\", ...)");
        }
    }

    private static bool IsBoolean(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean;

    private static string Opening(TemplateHole hole) => hole.Syntax.OpenBraceToken.Text;

    private static string Closing(TemplateHole hole) => hole.Syntax.CloseBraceToken.Text;

    private static string OneOf(IEnumerable<string> values)
    {
        var all = values.Select(static value => $"'{value}'").ToList();
        return all.Count == 1 ? all[0] : string.Join(", ", all.Take(all.Count - 1)) + " or " + all[all.Count - 1];
    }
}

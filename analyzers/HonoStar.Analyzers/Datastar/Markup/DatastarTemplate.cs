using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>The <c>data-*</c> attributes of a template, understood once for all rules.</summary>
internal sealed class DatastarTemplate
{
    private static readonly ConditionalWeakTable<Template, DatastarTemplate> s_templates = new();

    private DatastarTemplate(Template template)
    {
        Uses = [.. template.Elements.Where(element => !IsIgnored(element)).SelectMany(UsesOf)];
        Declarations = SignalDeclaration.In(Uses);
    }

    /// <summary>The attributes, in the order in which they are written.</summary>
    public ImmutableArray<DatastarUse> Uses { get; }

    /// <summary>The signals that the template declares, by their paths; of several declarations the first.</summary>
    public IReadOnlyDictionary<string, SignalDeclaration> Declarations { get; }

    public static DatastarTemplate Of(Template template) => s_templates.GetValue(template, static one => new DatastarTemplate(one));

    /// <summary>The attributes of an element.</summary>
    public IEnumerable<DatastarUse> Of(TemplateElement element) => Uses.Where(use => use.Element == element);

    private static IEnumerable<DatastarUse> UsesOf(TemplateElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (DatastarName.Parse(attribute.Name) is { } name)
            {
                yield return new DatastarUse(element, attribute, name);
            }
        }
    }

    /// <summary>Whether the client leaves an element alone.</summary>
    public static bool IsIgnored(TemplateElement element) =>
        element.Find("data-ignore__self") is not null || element.Find("data-ignore") is not null || element.Ancestors.Any(one => one.Find("data-ignore") is not null);
}

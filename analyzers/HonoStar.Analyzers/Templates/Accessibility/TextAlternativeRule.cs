using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Images, links, buttons, frames and documents say in text what they are.</summary>
internal sealed class TextAlternativeRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.ImageWithoutAlt, Analyzers.Descriptors.NoText, Analyzers.Descriptors.DocumentWithoutLanguage, Analyzers.Descriptors.FrameWithoutTitle,
    ];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            if (element.Namespace == HtmlNamespace.Html && RuleFor(element) is { } rule)
            {
                context.Report(rule, element.NameSpan, element.Name);
            }
        }
    }

    private static DiagnosticDescriptor? RuleFor(TemplateElement element) => element.Name switch
    {
        "img" when !element.Has("alt") && !IsHidden(element) && !IsNamed(element) => Analyzers.Descriptors.ImageWithoutAlt,
        "area" when element.Find("href") is not null && !element.Has("alt") && !IsNamed(element) => Analyzers.Descriptors.ImageWithoutAlt,
        "input" when IsImageButton(element) && !element.Has("alt") && !IsNamed(element) => Analyzers.Descriptors.ImageWithoutAlt,
        "button" when !IsHidden(element) && !HasText(element) => Analyzers.Descriptors.NoText,
        "a" when element.Find("href") is not null && !IsHidden(element) && !HasText(element) => Analyzers.Descriptors.NoText,
        "html" when !element.Has("lang") => Analyzers.Descriptors.DocumentWithoutLanguage,
        "iframe" when !element.Has("title") && !IsHidden(element) && !IsNamed(element) => Analyzers.Descriptors.FrameWithoutTitle,
        _ => null,
    };

    private static bool IsImageButton(TemplateElement element) => string.Equals(element.Find("type")?.Literal, "image", StringComparison.OrdinalIgnoreCase);

    private static bool IsHidden(TemplateElement element) =>
        element.Find("hidden") is not null || element.Find("aria-hidden")?.Literal is "true" || element.Find("role")?.Literal is "presentation" or "none";

    private static bool IsNamed(TemplateElement element) => element.Has("aria-label") || element.Has("aria-labelledby") || element.Has("title");

    /// <summary>Whether the element says something, or may: what a hole holds is not known.</summary>
    private static bool HasText(TemplateElement element) => IsNamed(element) || element.Has("data-text") || element.Children.Any(SaysSomething);

    private static bool SaysSomething(TemplateNode node) => node switch
    {
        TemplateTextNode text => !text.IsBlank,
        TemplateHole => true,
        TemplateElement { Name: "img" } image => image.Find("alt") is { HasValue: true } || image.HasUnknownAttributes,
        TemplateElement inner => HtmlVocabulary.IsCustomElement(inner.Name) || inner.Name == "slot" || HasText(inner),
        _ => false,
    };
}

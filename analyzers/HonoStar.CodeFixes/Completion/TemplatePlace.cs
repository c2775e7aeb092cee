using HonoStar.Analyzers;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.CodeFixes;

/// <summary>What can be written at a place in a template.</summary>
internal enum PlaceKind
{
    /// <summary>The name of an element.</summary>
    ElementName,

    /// <summary>The name of the element that an end tag closes.</summary>
    EndTagName,

    /// <summary>The name of an attribute.</summary>
    AttributeName,

    /// <summary>The value of an attribute.</summary>
    AttributeValue,
}

/// <summary>A place in a template that is being written: what stands before it, and what has been written of it.</summary>
/// <param name="Kind">What can be written there.</param>
/// <param name="Element">The element whose tag the place stands in, or that an end tag would close.</param>
/// <param name="Attribute">The attribute whose value the place stands in.</param>
/// <param name="Written">What has been written up to the place; of a value, all of it.</param>
/// <param name="Span">Where that is written, from its beginning to the place.</param>
internal sealed record TemplatePlace(PlaceKind Kind, TemplateElement? Element, TemplateAttribute? Attribute, string Written, TextSpan Span)
{
    /// <summary>The name of the element that an end tag would close, as its start tag has it.</summary>
    public string Closed { get; private init; } = "";

    /// <summary>Whether the place stands in an address.</summary>
    public bool IsAddress => Attribute is not null && AttributeContents.Of(Element!, Attribute.Name) == AttributeContent.Address;

    /// <summary>The place in a template; <see langword="null"/> where only text can stand.</summary>
    /// <param name="template">The string that is the template.</param>
    /// <param name="position">The position in the file.</param>
    /// <param name="cancellation">Cancels the parse.</param>
    public static TemplatePlace? Find(ExpressionSyntax template, int position, CancellationToken cancellation)
    {
        // Only what stands before the place says what it is: what follows belongs to a tag that is not finished yet.
        var source = TemplateText.Read(template);
        var text = source.Text.Slice(0, source.Text.IndexOf(position));
        var tree = new TemplateBuilder(source with { Text = text }, static _ => null, around: null);
        new HtmlTokenizer(text, tree).Run(cancellation);
        foreach (var flaw in tree.Flaws)
        {
            switch (flaw.Kind)
            {
                case FlawKind.EndInTag:
                    return text[text.IndexOf(flaw.Span.Start) + 1] == '/' ? EndTag(Innermost(tree), template, text, position) : InTag(tree.Elements[tree.Elements.Length - 1], text, position);
                case FlawKind.UnescapedLessThan when flaw.Span.End == position:
                    return new TemplatePlace(PlaceKind.ElementName, Innermost(tree), null, "", new TextSpan(position, 0));
                case FlawKind.MissingEndTagName when flaw.Span.End == position:
                    return EndTag(Innermost(tree), template, text, position);
            }
        }

        // To a script "</" is text as long as its own name does not follow.
        return Innermost(tree) is { Namespace: HtmlNamespace.Html, Name: var name } raw && (HtmlElements.IsRawText(name) || HtmlElements.IsPlainText(name))
            && text.Text.LastIndexOf("</", StringComparison.Ordinal) is >= 0 and var start && name.StartsWith(text.Text.Substring(start + 2), StringComparison.OrdinalIgnoreCase)
            ? EndTag(raw, template, text, position)
            : null;
    }

    private static TemplatePlace? EndTag(TemplateElement? element, ExpressionSyntax template, MappedText text, int position)
    {
        if (element is null)
        {
            return null;
        }

        var start = text.Text.LastIndexOf("</", StringComparison.Ordinal) + 2;
        var span = start == text.Length ? new TextSpan(position, 0) : TextSpan.FromBounds(text.SpanOf(start, text.Length).Start, position);
        return new TemplatePlace(PlaceKind.EndTagName, element, null, text.Text.Substring(start), span)
        {
            Closed = template.SyntaxTree.GetText().ToString(element.NameSpan),
        };
    }

    private static TemplatePlace? InTag(TemplateElement element, MappedText text, int position)
    {
        // What a hole writes into a name is not known, and what would be written instead would replace it.
        if (element.Attributes.Length == 0 && element.AttributeHoles.Length == 0 && element.WrittenName.SourceEnd == position)
        {
            return element.Name.IndexOf(MappedText.Hole) < 0 ? new TemplatePlace(PlaceKind.ElementName, element.Parent, null, element.Name, element.NameSpan) : null;
        }

        if (element.Attributes.LastOrDefault() is { } attribute && attribute.Span.End == position)
        {
            return attribute.HasUnknownName ? null
                : attribute.Value is null ? new TemplatePlace(PlaceKind.AttributeName, element, null, attribute.WrittenName.Text, attribute.NameSpan)
                : IsOpen(attribute, text) ? new TemplatePlace(PlaceKind.AttributeValue, element, attribute, attribute.Value.Text, TextSpan.FromBounds(attribute.Value.SourceStart, position))
                : null;
        }

        return char.IsWhiteSpace(text[text.Length - 1]) ? new TemplatePlace(PlaceKind.AttributeName, element, null, "", new TextSpan(position, 0)) : null;
    }

    /// <summary>Whether the quote that ends a value is still to come.</summary>
    private static bool IsOpen(TemplateAttribute attribute, MappedText text) =>
        attribute.Quote != '\0' && (text[text.Length - 1] != attribute.Quote || (attribute.Value!.Length == 0 && text[text.Length - 2] != attribute.Quote));

    /// <summary>The element that is open at the end of what was read.</summary>
    private static TemplateElement? Innermost(TemplateBuilder tree) =>
        tree.Elements.LastOrDefault(static element => element.EndTag is null && !element.IsVoid && !element.IsSelfClosed && element.ClosedBy is null && !element.IsUnfinished);
}

using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>An address in a template that is the whole of an attribute, or one of those that a <c>srcset</c> lists.</summary>
/// <param name="Element">The element.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Text">The address, with <see cref="MappedText.Hole"/> for each hole that is not known.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record LoadedAddress(TemplateElement Element, TemplateAttribute Attribute, string Text, TextSpan Span)
{
    /// <summary>The addresses of a template.</summary>
    public static IEnumerable<LoadedAddress> In(Template template)
    {
        foreach (var element in template.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Value is { Length: > 0 } value && !attribute.HasUnknownName && AttributeContents.Of(attribute.Name) == AttributeContent.Address)
                {
                    foreach (var (start, end) in attribute.Name is "srcset" or "imagesrcset" ? PartsOf(value.Text) : [(0, value.Length)])
                    {
                        yield return Read(element, attribute, value, start, end);
                    }
                }
            }
        }
    }

    private static LoadedAddress Read(TemplateElement element, TemplateAttribute attribute, MappedText value, int start, int end)
    {
        while (start < end && value[start] is ' ' or '\n' or '\r' or '\t' or '\f')
        {
            start++;
        }

        while (end > start && value[end - 1] is ' ' or '\n' or '\r' or '\t' or '\f')
        {
            end--;
        }

        var text = value.Text.Substring(start, end - start);
        return new LoadedAddress(element, attribute, text is [MappedText.Hole] ? ExternalOf(attribute.HoleAt(start)) ?? text : text, value.SpanOf(start, end));
    }

    /// <summary>The address that <c>Url.External("...")</c> is, where that is written out.</summary>
    private static string? ExternalOf(TemplateHole hole) =>
        hole.Operation is IInvocationOperation { TargetMethod: { Name: "External" } method } call && method.IsOf("HonoStar", "Url") ? call.ValueOf("address").Text() : null;

    /// <summary>The addresses in a list of images, each without the width or density behind it.</summary>
    private static IEnumerable<(int Start, int End)> PartsOf(string list)
    {
        for (var start = 0; start < list.Length;)
        {
            while (start < list.Length && (char.IsWhiteSpace(list[start]) || list[start] == ','))
            {
                start++;
            }

            var end = start;
            while (end < list.Length && !char.IsWhiteSpace(list[end]))
            {
                end++;
            }

            // A comma belongs to an address, unless it ends it.
            var addressEnd = end;
            while (addressEnd > start && list[addressEnd - 1] == ',')
            {
                addressEnd--;
            }

            if (addressEnd > start)
            {
                yield return (start, addressEnd);
            }

            start = addressEnd < end ? end : list.IndexOf(',', end) is >= 0 and var comma ? comma + 1 : list.Length;
        }
    }
}

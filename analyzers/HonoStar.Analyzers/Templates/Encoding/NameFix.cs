using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.Analyzers;

/// <summary>Mends holes in names: what is constant is written out, and an attribute whose name is not known is one of <c>Html.Attr</c>.</summary>
internal static class NameFix
{
    /// <summary>A constant that is a part of a name.</summary>
    public static TextFix? WrittenOut(TemplateHole hole) =>
        hole.Operation is { ConstantValue: { HasValue: true, Value: string or int } constant }
        && Convert.ToString(constant.Value, CultureInfo.InvariantCulture) is { Length: > 0 } name
        && name.All(static character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
            ? new TextFix($"Write '{name}'").Replace(hole.Span, name)
            : null;

    /// <summary><c>data-{name}="{value}"</c> is what <c>Html.Attr($"data-{name}", value)</c> writes. It is the same for each hole of the name.</summary>
    public static TextFix? Attribute(Template template, TemplateHole hole)
    {
        if (hole.Attribute is not { } attribute || NameOf(template, attribute) is not { } name || ValueOf(attribute) is not { } value)
        {
            return null;
        }

        var (open, close) = (hole.Syntax.OpenBraceToken.Text, hole.Syntax.CloseBraceToken.Text);
        return new TextFix("Write Html.Attr(...)").Replace(attribute.Span, $"{open}Html.Attr({name}, {value}){close}");
    }

    private static string? NameOf(Template template, TemplateAttribute attribute)
    {
        var holes = template.Holes.Where(hole => hole.Context == HoleContext.AttributeName && hole.Attribute == attribute).ToList();
        if (holes.Exists(static hole => hole.Type?.SpecialType != Microsoft.CodeAnalysis.SpecialType.System_String || hole.Syntax.FormatClause is not null))
        {
            return null;
        }

        if (attribute.WrittenName.Length == 1)
        {
            return holes[0].Expression.ToString();
        }

        var name = new StringBuilder("$\"");
        var next = 0;
        foreach (var character in attribute.WrittenName.Text)
        {
            if (character == MappedText.Hole)
            {
                name.Append('{').Append(holes[next++].Expression).Append('}');
            }
            else if (character is '"' or '\\' or '{' or '}')
            {
                return null;
            }
            else
            {
                name.Append(character);
            }
        }

        return name.Append('"').ToString();
    }

    /// <summary>The value as <c>Html.Attr</c> takes it; <see langword="null"/> when it takes none of the kind, or only a part of it is known.</summary>
    private static string? ValueOf(TemplateAttribute attribute)
    {
        var content = AttributeContents.Of(attribute.Name);
        if (content is not (AttributeContent.Text or AttributeContent.Expression) || attribute.Name.StartsWith("on", StringComparison.Ordinal))
        {
            return null;
        }

        if (attribute.Literal is { } literal)
        {
            var quoted = SymbolDisplay.FormatLiteral(literal, quote: true);
            return attribute.Value is null ? "true" : content == AttributeContent.Text ? quoted : $"Js.Raw({quoted})";
        }

        return attribute is { Value.Length: 1, Holes: [{ Kind: var kind } hole] }
            && (content == AttributeContent.Text ? kind is not (HoleKind.Markup or HoleKind.Attributes) : kind is HoleKind.Script or HoleKind.Action or HoleKind.Number)
                ? hole.Expression.ToString()
                : null;
    }
}

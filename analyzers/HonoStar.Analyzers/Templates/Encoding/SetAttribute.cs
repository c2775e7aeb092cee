using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// Holes in <c>data-attr</c>. The client sets what they hold, and a browser then makes of it what the attribute is: text that is
/// safe in an expression is not safe as an address, an event handler or a document.
/// </summary>
internal static class SetAttribute
{
    private const string Prefix = "data-attr:";

    /// <summary>The property of an object that a hole is in, and the expression before it.</summary>
    private static readonly Regex s_property = new(
        @"[{,]\s*(?<quote>['""]?)(?<name>[A-Za-z][\w:-]*)\k<quote>\s*:(?<before>[^,{}]*)$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>The attribute that <c>data-attr:name</c> sets; <see langword="null"/> for other attributes.</summary>
    public static string? NameOf(TemplateAttribute attribute)
    {
        if (!attribute.Name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var modifiers = attribute.Name.IndexOf("__", StringComparison.Ordinal);
        return attribute.Name.Substring(Prefix.Length, (modifiers < 0 ? attribute.Name.Length : modifiers) - Prefix.Length);
    }

    /// <summary>Reports a hole that decides more than text; false when it does not.</summary>
    /// <param name="context">The template.</param>
    /// <param name="element">The element.</param>
    /// <param name="attribute">The attribute that the hole is in.</param>
    /// <param name="hole">The hole.</param>
    /// <param name="at">Where in the value it stands.</param>
    public static bool Check(TemplateContext context, TemplateElement element, TemplateAttribute attribute, TemplateHole hole, int at)
    {
        if (TextOf(hole.Operation) is not { } text)
        {
            return false;
        }

        var before = attribute.Value!.Text.Substring(0, at);
        var name = NameOf(attribute);
        if (name is null && attribute.Name == "data-attr" && s_property.Match(before) is { Success: true } property)
        {
            (name, before) = (property.Groups["name"].Value, property.Groups["before"].Value);
        }

        switch (name is null ? AttributeContent.Text : AttributeContents.Of(element, name.ToLowerInvariant()))
        {
            case AttributeContent.Script:
                context.Report(Descriptors.HoleInEventHandler, hole.Span, attribute.Name, name!.Substring(2));
                return true;
            case AttributeContent.Document:
                context.Report(Descriptors.HoleInDirective, hole.Span, name!, element.Name, "is a document of its own, whose text is markup", "make a page of it, and set its address as 'src'");
                return true;
            case AttributeContent.Address when Begins(before) && !IsLink(text):
                var fix = new TextFix("Write Url.External(...)").Replace(text.Syntax.Span, $"Url.External({text.Syntax}).ToString()");
                context.Report(Descriptors.HoleInAddress, hole.Span, fix, attribute.Name, "the text of a Href", "string", "write Js.Value(Url.External(...).ToString()), which refuses addresses that execute");
                return true;
            default:
                return false;
        }
    }

    /// <summary>The text that a hole writes as a literal of an expression, unless it stands in the program.</summary>
    private static IOperation? TextOf(IOperation? value) =>
        value is IInvocationOperation { TargetMethod: { Name: "Value", ContainingType: var type }, Arguments: [{ Value: var text }] } && type.Is("HonoStar", "Js")
        && text.Unwrapped() is { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } written
            ? written
            : null;

    /// <summary>Whether what stands before a value leaves it the beginning of the result.</summary>
    private static bool Begins(string before) => before.TrimEnd() is var text && (text.Length == 0 || text[text.Length - 1] is '?' or ':' or '|' or '&' or '(');

    private static bool IsLink(IOperation text) =>
        text is IInvocationOperation { TargetMethod.Name: "ToString", Instance.Type: { } type } && HoleKinds.OfType(type.NotNull()) == HoleKind.Link;
}

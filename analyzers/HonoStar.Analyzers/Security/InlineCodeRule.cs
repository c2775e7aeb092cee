using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Finds event handlers that are attributes, and script and style elements without the response's nonce.</summary>
internal sealed class InlineCodeRule : TemplateRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.InlineEventHandler, Analyzers.Descriptors.InlineCodeWithoutNonce];

    /// <inheritdoc/>
    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                // One with a hole is reported for the hole.
                if (attribute.Holes.IsEmpty && (SetAttribute.NameOf(attribute) ?? attribute.Name) is var name && AttributeContents.IsEventHandler(name))
                {
                    context.Report(Analyzers.Descriptors.InlineEventHandler, attribute.NameSpan, attribute.Name, name.Substring(2));
                }
            }

            if (element.Namespace == HtmlNamespace.Html && IsInlineCode(element) && !element.HasUnknownAttributes && element.Find("nonce") is null)
            {
                context.Report(
                    Analyzers.Descriptors.InlineCodeWithoutNonce,
                    element.NameSpan,
                    element.Name,
                    element.Name == "style"
                        ? "put the styles into a file under wwwroot, and name it by head.Stylesheet(...)"
                        : "put the script into a file under wwwroot, and write <script type=\"module\" src=\"{Asset.Href(...)}\">, or use data-init");
            }
        }
    }

    private static bool IsInlineCode(TemplateElement element) => element.Name switch
    {
        "style" => true,
        "script" => element.Find("src") is null && RunsAsScript(element.Find("type")),
        _ => false,
    };

    /// <summary>What has another type is data for scripts, but for what browsers read themselves.</summary>
    private static bool RunsAsScript(TemplateAttribute? type) =>
        type is null || type.Literal?.Trim().ToLowerInvariant() is "" or "module" or "importmap" or "speculationrules" or "text/javascript" or "application/javascript";
}

using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Finds addresses of other sites that the content security policy of documents keeps a browser from loading.</summary>
internal sealed class BlockedAddressRule(Compilation compilation, AnalyzerOptions options) : TemplateRule
{
    private static readonly string[] s_images = ["img-src", "default-src"];
    private static readonly string[] s_scripts = ["script-src-elem", "script-src", "default-src"];
    private static readonly string[] s_styles = ["style-src-elem", "style-src", "default-src"];
    private static readonly string[] s_frames = ["frame-src", "child-src", "default-src"];
    private static readonly string[] s_media = ["media-src", "default-src"];
    private static readonly string[] s_objects = ["object-src", "default-src"];
    private static readonly string[] s_fonts = ["font-src", "default-src"];
    private static readonly string[] s_manifests = ["manifest-src", "default-src"];
    private static readonly string[] s_connections = ["connect-src", "default-src"];
    private static readonly string[] s_forms = ["form-action"];
    private static readonly string[] s_bases = ["base-uri"];

    private ContentPolicy? _policy;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.BlockedAddress];

    /// <inheritdoc/>
    public override void Check(TemplateContext context)
    {
        foreach (var loaded in LoadedAddress.In(context.Template))
        {
            if (ExternalAddress.Read(loaded.Text) is { } address && DirectivesOf(loaded.Element, loaded.Attribute.Name) is { } directives)
            {
                Check(context, directives, address, loaded.Span);
            }
        }

        foreach (var use in DatastarTemplate.Of(context.Template).Uses)
        {
            foreach (var action in use.Expression?.Uses.Actions ?? [])
            {
                if (DatastarVocabulary.Action(action.Text) is { IsRequest: true }
                    && action.Children is [{ Kind: ExpressionKind.Text or ExpressionKind.Template } target, ..]
                    && ExpressionAddress.Read(target, use.Attribute) is { } written
                    && ExternalAddress.Read(written.Text) is { } address)
                {
                    Check(context, s_connections, address, use.SpanOf(target));
                }
            }
        }
    }

    private void Check(TemplateContext context, string[] directives, ExternalAddress address, TextSpan span)
    {
        var policy = _policy ??= ContentPolicy.Of(compilation, options.AdditionalFiles, context.CancellationToken);
        if (!policy.IsUnknown && policy.Blocks(directives, address) is { } directive)
        {
            var named = directive == "default-src" ? directives[0] : directive;
            context.Report(Analyzers.Descriptors.BlockedAddress, span, address.Origin, named, named is "object-src" or "base-uri" ? address.Origin : "'self' " + address.Origin);
        }
    }

    /// <summary>The directives that decide about what an attribute loads; <see langword="null"/> when it loads nothing.</summary>
    private static string[]? DirectivesOf(TemplateElement element, string attribute) => (element.Namespace, element.Name, attribute) switch
    {
        (HtmlNamespace.Svg, "image" or "feimage", "href" or "xlink:href") => s_images,
        (HtmlNamespace.Html, "img", "src" or "srcset") or (HtmlNamespace.Html, "video", "poster") or (HtmlNamespace.Html, "input", "src") => s_images,
        (HtmlNamespace.Html, "source", "srcset") => s_images,
        (HtmlNamespace.Html, "script", "src") when element.Find("nonce") is null && !element.HasUnknownAttributes => s_scripts,
        (HtmlNamespace.Html, "iframe", "src") => s_frames,
        (HtmlNamespace.Html, "audio" or "video" or "track" or "source", "src") => s_media,
        (HtmlNamespace.Html, "object", "data") or (HtmlNamespace.Html, "embed", "src") => s_objects,
        (HtmlNamespace.Html, "form", "action") or (HtmlNamespace.Html, "button" or "input", "formaction") => s_forms,
        (HtmlNamespace.Html, "base", "href") => s_bases,
        (HtmlNamespace.Html, "link", "href") => OfLink(element),
        (HtmlNamespace.Html, "link", "imagesrcset") => s_images,
        _ => null,
    };

    private static string[]? OfLink(TemplateElement link)
    {
        var relations = (link.Find("rel")?.Literal ?? "").ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return relations.Contains("stylesheet") ? link.Find("nonce") is null && !link.HasUnknownAttributes ? s_styles : null
            : relations.Contains("icon") || relations.Contains("apple-touch-icon") ? s_images
            : relations.Contains("manifest") ? s_manifests
            : relations.Contains("modulepreload") ? s_scripts
            : relations.Contains("preload") ? OfPreload(link.Find("as")?.Literal)
            : null;
    }

    private static string[]? OfPreload(string? kind) => kind?.ToLowerInvariant() switch
    {
        "script" => s_scripts,
        "style" => s_styles,
        "image" => s_images,
        "font" => s_fonts,
        "audio" or "video" or "track" => s_media,
        _ => null,
    };
}

using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>The addresses of a template: of links, forms, frames and pictures, and of what <c>data-*</c> attributes do.</summary>
internal sealed class TemplateAddresses
{
    private static readonly AddressUse s_ofAnyForm = AddressUse.Any with { HasValues = false };

    /// <summary>What may be a file.</summary>
    private static readonly AddressUse s_ofMedia = AddressUse.Link with { NeedsPage = false };

    /// <summary>The relations whose links lead to a page.</summary>
    private static readonly HashSet<string> s_relations = new(StringComparer.OrdinalIgnoreCase)
    {
        "alternate", "author", "canonical", "help", "license", "next", "prefetch", "prerender", "prev", "search",
    };

    private readonly AddressCheck _check;
    private readonly RelativeAddress _relative;
    private readonly ExpressionAddresses _expressions;

    public TemplateAddresses(AddressCheck check, RelativeAddress relative, SignalTypeLookup types)
    {
        (_check, _relative) = (check, relative);
        _expressions = new ExpressionAddresses(this, types);
    }

    public void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Value is not { Length: > 0 } value)
                {
                    continue;
                }

                if (attribute.Name.StartsWith(DatastarName.Prefix, StringComparison.Ordinal))
                {
                    _expressions.Check(context, element, attribute);
                }
                else if (UseOf(element, attribute.Name) is { } use)
                {
                    CheckAddress(context, element, attribute, use);
                }
            }
        }
    }

    /// <summary>How an attribute asks for its address; <see langword="null"/> when it asks for none of a page.</summary>
    internal static AddressUse? UseOf(TemplateElement element, string attribute) => (attribute, element.Name) switch
    {
        ("href" or "xlink:href", "a") when element.Namespace == HtmlNamespace.Svg => AddressUse.Link,
        _ when element.Namespace != HtmlNamespace.Html => null,
        ("href", "a" or "area") => AddressUse.Link,
        ("href", "link") when element.Find("rel")?.Literal is { } relation && relation.Split(' ').Any(s_relations.Contains) && !IsOfFile(element) => AddressUse.Link,
        ("src", "iframe") => AddressUse.Link,
        ("src", "img" or "audio" or "video" or "source" or "embed") or ("poster", "video") or ("data", "object") => s_ofMedia,
        ("content", "meta") when string.Equals(element.Find("http-equiv")?.Literal, "refresh", StringComparison.OrdinalIgnoreCase) => AddressUse.Link,
        ("action", "form") => OfForm(element, "method"),
        ("formaction", "button" or "input") when OfButton(element) is { } use => use with { TakesLink = true },
        _ => null,
    };

    /// <summary>Whether a link says of what it leads to that it is no page.</summary>
    private static bool IsOfFile(TemplateElement link) => link.Find("as") is { Literal: not ("document" or "fetch") };

    private static AddressUse? OfButton(TemplateElement element) =>
        element.Find("formmethod") is not null
            ? OfForm(element, "formmethod")
            : element.Ancestors.FirstOrDefault(static ancestor => ancestor.IsHtml("form")) is { } form ? OfForm(form, "method") : s_ofAnyForm;

    private static AddressUse? OfForm(TemplateElement element, string attribute) => element.Find(attribute)?.Literal?.ToLowerInvariant() switch
    {
        "post" => new AddressUse("POST", "Post", HasValues: false),
        "dialog" => null,
        "get" => new AddressUse("GET", "Href", HasValues: false),
        _ when element.HasUnknownAttributes || element.Find(attribute) is { Literal: null } => s_ofAnyForm,
        _ => new AddressUse("GET", "Href", HasValues: false),
    };

    private void CheckAddress(TemplateContext context, TemplateElement element, TemplateAttribute attribute, AddressUse use)
    {
        var value = attribute.Value!;
        var start = StartOf(value.Text, attribute.Name == "content");
        if (start < 0)
        {
            return;
        }

        var written = value.Text.Substring(start);
        var span = start == 0 ? attribute.ValueSpan : value.SpanOf(start, value.Length);
        Check(context, written, HolesIn(attribute.Holes, value.Text.Take(start).Count(static character => character == MappedText.Hole)), use with { MayBeWrittenOut = written[0] == '?' }, span, FixOf);

        TextFix? FixOf(AddressFinding finding) =>
            attribute.Quote == '\0' ? null
            : finding.Renamed is var (renamed, name) ? NameFix(attribute, renamed, name)
            : finding.Call is null ? null
            : use is { Verb: "POST", TakesLink: false } ? FormFix(context, element, attribute, finding.Call)
            : HoleOf(context, finding.Call) is { } hole ? new TextFix($"Write {hole}").Replace(span, hole)
            : null;
    }

    /// <summary>Where an address begins: behind blanks, and behind the seconds of a refresh.</summary>
    private static int StartOf(string text, bool isRefresh)
    {
        var start = isRefresh ? text.IndexOf("url=", StringComparison.OrdinalIgnoreCase) + 4 : 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || (isRefresh && text[start] is '\'' or '"')))
        {
            start++;
        }

        return start == text.Length || (isRefresh && start < 4) ? -1 : start;
    }

    /// <summary>Checks an address, whoever asks for it.</summary>
    /// <param name="context">The template.</param>
    /// <param name="written">The address as it is written.</param>
    /// <param name="holes">What stands in its holes.</param>
    /// <param name="use">Who asks for it.</param>
    /// <param name="span">Where it is written.</param>
    /// <param name="fixOf">What mends it.</param>
    internal void Check(TemplateContext context, string written, List<AddressHole> holes, AddressUse use, TextSpan span, Func<AddressFinding, TextFix?> fixOf)
    {
        // A query alone leads to the page that it stands on, wherever that moves.
        var (text, all) = Resolve(context, written, holes);
        if (Address.Read(text, all) is { } address && _check.Check(address, use, all, context.CancellationToken) is { } finding)
        {
            Report(context, finding, span, fixOf(finding));
        }
    }

    /// <summary>The address from the root of the application; as it is written when it is not relative, or to what is not known.</summary>
    private (string Text, List<AddressHole> Holes) Resolve(TemplateContext context, string written, List<AddressHole> holes) =>
        _relative.Resolve(context, written, holes) ?? (written, holes);

    /// <summary>The name of a value, which a relative address has as far from its end as the whole one.</summary>
    private static TextFix? NameFix(TemplateAttribute attribute, AddressValue value, string name)
    {
        var (start, end) = (attribute.Value!.Length - value.FromEnd, attribute.Value.Length - value.FromEnd + value.Length);
        return start < 0 ? null : new TextFix($"Write '{name}'").Replace(attribute.Value.SpanOf(start, end), name);
    }

    /// <summary>The start tag of a form that posts is written by the action: with its address, its method and its token.</summary>
    private static TextFix? FormFix(TemplateContext context, TemplateElement form, TemplateAttribute address, string call)
    {
        // A button with another address would be sent to the form's by the action that Form() writes.
        if (!form.IsHtml("form") || form.Descendants.Any(static one => one is TemplateElement element && element.Find("formaction") is not null) || form.Find("enctype") is not null || form.Find("data-on:submit") is not null || HoleOf(context, call + ".Form()") is not { } hole)
        {
            return null;
        }

        var fix = new TextFix($"Write {hole}");
        var method = form.Find("method")!;
        var space = context.Template.Syntax.SyntaxTree.GetText(context.CancellationToken)[method.Span.Start - 1] == ' ' ? 1 : 0;
        return method.Span.Start < address.Span.Start
            ? fix.Remove(TextSpan.FromBounds(method.Span.Start - space, method.Span.End)).Replace(address.Span, hole)
            : fix.Replace(address.Span, hole).Remove(TextSpan.FromBounds(method.Span.Start - space, method.Span.End));
    }

    private static List<AddressHole> HolesIn(ImmutableArray<TemplateHole> holes, int skipped) => [.. holes.Skip(skipped).Select(HoleOf)];

    /// <summary>What stands in a hole: of a text that is encoded for the address the text. What is not may have slashes.</summary>
    internal static AddressHole HoleOf(TemplateHole hole)
    {
        if (hole.Operation is IInvocationOperation { Arguments: [{ Value: var text }] } && hole.IsEncodedForAddress())
        {
            return new AddressHole(text.Syntax.ToString(), text.Unwrapped().Type);
        }

        var isPlain = hole.Syntax.FormatClause is null && hole.Syntax.AlignmentClause is null;
        return hole.Kind == HoleKind.Script
            ? new AddressHole(null, null, IsLoose: true)
            : new AddressHole(hole.Expression.ToString(), isPlain ? hole.Type : null, IsLoose: hole.Kind == HoleKind.Constant);
    }

    /// <summary>A hole with a call, as the template writes holes; <see langword="null"/> where none can be written.</summary>
    internal static string? HoleOf(TemplateContext context, string call)
    {
        if (context.Template.Syntax is not InterpolatedStringExpressionSyntax template
            || (template.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken) && call.IndexOf('"') >= 0))
        {
            return null;
        }

        var isRaw = template.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;
        var braces = isRaw ? template.StringStartToken.Text.Count(static character => character == '$') : 1;
        return new string('{', braces) + RouteCall.InScope(call, context.Operation, context.CancellationToken) + new string('}', braces);
    }

    private static void Report(TemplateContext context, AddressFinding finding, TextSpan span, TextFix? fix)
    {
        var location = context.Template.LocationOf(span);
        context.Report(fix is null ? Diagnostic.Create(finding.Rule, location, finding.Arguments) : fix.Report(finding.Rule, location, finding.Arguments));
    }
}

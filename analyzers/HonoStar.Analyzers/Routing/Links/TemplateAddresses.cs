using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>The addresses of a template: of links, of forms, and of the actions in <c>data-*</c> attributes.</summary>
internal sealed class TemplateAddresses(AddressCheck check, RelativeAddress relative)
{
    private static readonly string[] s_actions = ["@get(", "@post(", "@put(", "@patch(", "@delete("];

    private static readonly AddressUse s_ofAnyForm = AddressUse.Any with { HasValues = false };

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
                    if (HasAction(value.Text))
                    {
                        CheckActions(context, attribute, value);
                    }
                }
                else if (UseOf(element, attribute) is { } use)
                {
                    CheckAddress(context, element, attribute, use);
                }
            }
        }
    }

    private static bool HasAction(string text)
    {
        var at = text.IndexOf('@');
        return at >= 0 && s_actions.Any(action => text.IndexOf(action, at, StringComparison.Ordinal) >= 0);
    }

    /// <summary>How an attribute asks for its address; <see langword="null"/> when it asks for none of a page.</summary>
    private static AddressUse? UseOf(TemplateElement element, TemplateAttribute attribute) => (attribute.Name, element.Name) switch
    {
        _ when element.Namespace != HtmlNamespace.Html => null,
        ("href", "a" or "area") => AddressUse.Link,
        ("action", "form") => OfForm(element, "method"),
        ("formaction", "button" or "input") when OfButton(element) is { } use => use with { TakesLink = true },
        _ => null,
    };

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
        var written = attribute.Value!.Text;
        var (text, holes) = Resolve(context, written, HolesIn(attribute.Holes));
        if (written[0] == '?')
        {
            // It leads to the page that it stands on, wherever that moves.
            use = use with { MayBeWrittenOut = true };
        }

        if (Address.Read(text, holes) is not { } address || check.Check(address, use, holes, context.CancellationToken) is not { } finding)
        {
            return;
        }

        var fix = attribute.Quote == '\0' ? null
            : finding.Renamed is var (value, name) ? NameFix(attribute, value, name, address.Text.Length)
            : finding.Call is null ? null
            : use is { Verb: "POST", TakesLink: false } ? FormFix(context, element, attribute, finding.Call)
            : HoleOf(context, finding.Call) is { } hole ? new TextFix($"Write {hole}").Replace(attribute.ValueSpan, hole)
            : null;
        Report(context, finding, attribute.ValueSpan, fix);
    }

    /// <summary>The address from the root of the application; as it is written when it is not relative, or to what is not known.</summary>
    private (string Text, List<AddressHole> Holes) Resolve(TemplateContext context, string written, List<AddressHole> holes) =>
        relative.Resolve(context, written, holes) ?? (written, holes);

    /// <summary>The name of a value, which a relative address has as far from its end as the whole one.</summary>
    private static TextFix? NameFix(TemplateAttribute attribute, AddressValue value, string name, int length)
    {
        var offset = attribute.Value!.Length - length;
        return value.Start + offset < 0 ? null : new TextFix($"Write '{name}'").Replace(attribute.Value.SpanOf(value.Start + offset, value.End + offset), name);
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

    private void CheckActions(TemplateContext context, TemplateAttribute attribute, MappedText value)
    {
        foreach (var action in DatastarExpression.Parse(value.Text, returns: false).Uses.Actions)
        {
            if (action.Text is not ("get" or "post" or "put" or "patch" or "delete")
                || action.Children is not [var target, ..]
                || ExpressionAddress.Read(target, attribute) is not { } written)
            {
                continue;
            }

            var (text, holes) = Resolve(context, written.Text, [.. written.Holes]);
            if (Address.Read(text, holes) is not { } address)
            {
                continue;
            }

            var use = new AddressUse(action.Text.ToUpperInvariant(), null, HasValues: action.Children.Length == 1, MayBeWrittenOut: written.Text[0] == '?');
            if (check.Check(address, use, holes, context.CancellationToken) is { } finding)
            {
                var ending = EndingOf(action, value.Text);
                var fix = finding.Call is not null && ending is not null && attribute.Quote != '\0' && HoleOf(context, finding.Call + ending) is { } hole
                    ? new TextFix($"Write {hole}").Replace(value.SpanOf(action.Start, action.End), hole)
                    : null;
                Report(context, finding, value.SpanOf(target.Start, target.End), fix);
            }
        }
    }

    /// <summary>What <c>RouteAction</c> says of the options of an action; <see langword="null"/> when it has no word for them.</summary>
    private static string? EndingOf(ExpressionNode action, string text) => action.Children.Length switch
    {
        1 => "",
        2 when text.Substring(action.Children[1].Start, action.Children[1].End - action.Children[1].Start).Replace(" ", "").Replace('"', '\'') == "{contentType:'form'}" => ".AsForm()",
        _ => null,
    };

    private static List<AddressHole> HolesIn(ImmutableArray<TemplateHole> holes) => [.. holes.Select(HoleOf)];

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
    private static string? HoleOf(TemplateContext context, string call)
    {
        if (context.Template.Syntax is not InterpolatedStringExpressionSyntax template
            || (template.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken) && call.IndexOf('"') >= 0))
        {
            return null;
        }

        var isRaw = template.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;
        var braces = isRaw ? template.StringStartToken.Text.Count(static character => character == '$') : 1;
        return new string('{', braces) + call + new string('}', braces);
    }

    private static void Report(TemplateContext context, AddressFinding finding, TextSpan span, TextFix? fix)
    {
        var location = context.Template.LocationOf(span);
        context.Report(fix is null ? Diagnostic.Create(finding.Rule, location, finding.Arguments) : fix.Report(finding.Rule, location, finding.Arguments));
    }
}

using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>The addresses of a template: of links, of forms, and of the actions in <c>data-*</c> attributes.</summary>
internal sealed class TemplateAddresses(AddressCheck check)
{
    private static readonly string[] s_actions = ["@get(", "@post(", "@put(", "@patch(", "@delete("];

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
                else if (value[0] == '/' && UseOf(element, attribute) is { } use)
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
        ("formaction", "button" or "input") => element.Find("formmethod") is not null
            ? OfForm(element, "formmethod")
            : element.Ancestors.FirstOrDefault(static ancestor => ancestor.IsHtml("form")) is { } form ? OfForm(form, "method") : new AddressUse(null, "Href", HasValues: false),
        _ => null,
    };

    private static AddressUse? OfForm(TemplateElement element, string attribute) => element.Find(attribute)?.Literal?.ToLowerInvariant() switch
    {
        "post" => new AddressUse("POST", "Post", HasValues: false),
        "dialog" => null,
        "get" => new AddressUse("GET", "Href", HasValues: false),
        _ when element.HasUnknownAttributes || element.Find(attribute) is { Literal: null } => new AddressUse(null, "Href", HasValues: false),
        _ => new AddressUse("GET", "Href", HasValues: false),
    };

    private void CheckAddress(TemplateContext context, TemplateElement element, TemplateAttribute attribute, AddressUse use)
    {
        if (Address.Read(attribute.Value!.Text) is not { } address
            || check.Check(address, use, HolesIn(attribute.Holes), context.CancellationToken) is not { } finding)
        {
            return;
        }

        var fix = finding.Call is null || attribute.Quote == '\0' ? null
            : use.Verb == "POST" ? FormFix(context, element, attribute, finding.Call)
            : HoleOf(context, finding.Call) is { } hole ? new TextFix($"Write {hole}").Replace(attribute.ValueSpan, hole)
            : null;
        Report(context, finding, attribute.ValueSpan, fix);
    }

    /// <summary>The start tag of a form that posts is written by the action: with its address, its method and its token.</summary>
    private static TextFix? FormFix(TemplateContext context, TemplateElement form, TemplateAttribute address, string call)
    {
        if (!form.IsHtml("form") || form.Find("enctype") is not null || form.Find("data-on:submit") is not null || HoleOf(context, call + ".Form()") is not { } hole)
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
                || action.Children is not [{ Kind: ExpressionKind.Text } target, ..]
                || Address.Read(target.Text) is not { } address)
            {
                continue;
            }

            var before = value.Text.Take(target.Start).Count(static character => character == MappedText.Hole);
            var holes = HolesIn([.. attribute.Holes.Skip(before)]);
            var use = new AddressUse(action.Text.ToUpperInvariant(), null, HasValues: action.Children.Length == 1);
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

    private static List<AddressHole> HolesIn(ImmutableArray<TemplateHole> holes) =>
        [.. holes.Select(static hole => new AddressHole(hole.Expression.ToString(), hole.Syntax.FormatClause is null && hole.Syntax.AlignmentClause is null ? hole.Type : null))];

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

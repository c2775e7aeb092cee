using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Signals that attributes name: how they are written, what they are bound to, and what they hold.</summary>
internal sealed class BindingRule : DatastarRule
{
    private const string ByForm = "send it by a form, whose field has a name and is not bound";

    private static readonly Regex s_secret = new(
        "((password|passwd|passphrase|^pwd)(confirmation|confirm|confirmed|repeat|repeated|again)?|secret|apikey|privatekey|secretkey|accesstoken|refreshtoken|authtoken|bearertoken|creditcard|cardnumber|cvv|cvc|ssn|^token)$",
        RegexOptions.CultureInvariant);

    private static readonly Regex s_aboutSecret = new("^(show|hide|has|is|can|toggle|forgot|reset|change)", RegexOptions.CultureInvariant);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.SecretSignal,
        Analyzers.Descriptors.DollarInName,
        Analyzers.Descriptors.BoundElement,
        Analyzers.Descriptors.SentElement,
    ];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        foreach (var declaration in use.Is("computed") || use.Is("indicator") ? [] : SignalDeclaration.Of(use))
        {
            if (IsSecret(declaration.Path))
            {
                var advice = use.Is("bind") ? ByForm : $"name it '_{declaration.Path}', or keep it on the server";
                context.Report(Analyzers.Descriptors.SecretSignal, declaration.Span, declaration.Path, advice);
            }
        }

        CheckSecretField(context, use);

        if (use.Definition is { ValueKind: AttributeValue.Signal } && use is { HasKey: false, Attribute.Literal: { } literal } && literal.TrimStart().StartsWith("$", StringComparison.Ordinal))
        {
            var name = literal.Trim().TrimStart('$');
            context.ReportFixable(Analyzers.Descriptors.DollarInName, use.Attribute.ValueSpan, new TextFix($"Write '{name}'").Replace(use.Attribute.ValueSpan, name), use.Plugin, name);
            return;
        }

        if (use.Is("ref") && use.Signal is { } reference && !reference.Split('.').Any(part => part.StartsWith("_", StringComparison.Ordinal)))
        {
            context.ReportFixable(Analyzers.Descriptors.SentElement, use.SignalSpan, new TextFix($"Write '_{reference}'").Insert(use.SignalSpan.Start, "_"), reference);
        }

        if (use.Is("bind") && use.Element.Namespace == HtmlNamespace.Html)
        {
            CheckElement(context, use);
        }
    }

    /// <summary>What is typed into a field of passwords is a secret by whatever name, and so is what a typed signal says to be one.</summary>
    private static void CheckSecretField(TemplateContext context, DatastarUse use)
    {
        if (!use.Is("bind"))
        {
            return;
        }

        var isPassword = use.Element.IsHtml("input") && use.Element.Find("type")?.Literal?.ToLowerInvariant() == "password";
        if (use.Signal is { } path)
        {
            if (isPassword && !IsLocal(path) && !IsSecret(path))
            {
                context.Report(Analyzers.Descriptors.SecretSignal, use.SignalSpan, path, ByForm);
            }
        }
        else if (use.Attribute.Holes is [var hole]
            && hole.Type?.Is("HonoStar", "SignalRef") == true
            && (isPassword || (hole.Operation is IPropertyReferenceOperation reference && IsSecret(Names.ToCamelCase(reference.Property.Name)))))
        {
            context.Report(Analyzers.Descriptors.SecretSignal, hole.Span, hole.Expression.ToString(), ByForm);
        }
    }

    private static bool IsLocal(string path) => path.Split('.').Any(static part => part.StartsWith("_", StringComparison.Ordinal));

    private static bool IsSecret(string path)
    {
        var parts = path.Split('.');
        if (IsLocal(path) || parts[0] == "errors")
        {
            return false;
        }

        var name = parts[parts.Length - 1].Replace("-", "").Replace("_", "").ToLowerInvariant();
        return s_secret.IsMatch(name) && !s_aboutSecret.IsMatch(name);
    }

    private static void CheckElement(TemplateContext context, DatastarUse use)
    {
        var element = use.Element;
        if (element.Name is "input" or "select" or "textarea"
            || element.Name.IndexOf('-') >= 0
            || element.Name.IndexOf(MappedText.Hole) >= 0
            || use.Name.Has("prop")
            || element.Find("contenteditable") is not null
            || element.Find("is") is not null)
        {
            return;
        }

        context.Report(
            Analyzers.Descriptors.BoundElement,
            use.NameSpan,
            element.Name,
            element.Name is "details" or "dialog" ? $"write '{use.Written}__prop.open__event.toggle' to bind whether it is open" : "write 'data-text' to show the signal, or '__prop' to bind a property");
    }
}

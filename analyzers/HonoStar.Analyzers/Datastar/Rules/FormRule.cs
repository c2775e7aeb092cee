using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Requests that send forms, and buttons, files and passwords in forms.</summary>
internal sealed class FormRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.SubmitButtonAction,
        Analyzers.Descriptors.FormActionWithoutForm,
        Analyzers.Descriptors.FileNotSent,
        Analyzers.Descriptors.PasswordInAddress,
    ];

    public override void Check(TemplateContext context)
    {
        var template = DatastarTemplate.Of(context.Template);
        foreach (var use in template.Uses)
        {
            foreach (var request in DatastarRequest.Of(use))
            {
                CheckButton(context, template, use, request);
                CheckForm(context, use, request);
            }
        }

        foreach (var element in context.Template.Elements)
        {
            if (element.IsHtml("input") && FormOf(element) is { } form)
            {
                CheckInput(context, template, element, form);
            }
        }
    }

    private static TemplateElement? FormOf(TemplateElement element) => element.Ancestors.FirstOrDefault(ancestor => ancestor.IsHtml("form"));

    private static void CheckButton(TemplateContext context, DatastarTemplate template, DatastarUse use, DatastarRequest request)
    {
        var element = use.Element;
        var type = element.Find("type");
        var submits = element.IsHtml("button") ? type is null || type.Literal?.ToLowerInvariant() == "submit"
            : element.IsHtml("input") && type?.Literal?.ToLowerInvariant() is "submit" or "image";
        if (!submits || request.SendsForm != false || element.HasUnknownAttributes || !use.IsOn("click") || use.Name.Has("prevent")
            || use.Expression!.Text.IndexOf("preventDefault", StringComparison.Ordinal) >= 0
            || FormOf(element) is not { HasUnknownAttributes: false } form
            || template.Of(form).Any(other => other.IsOn("submit")))
        {
            return;
        }

        var fix = type is null
            ? new TextFix("Make it a button that does not submit").Insert(element.NameSpan.End, " " + context.Template.Attribute("type", "button"))
            : new TextFix("Prevent the form from being submitted").Insert(use.NameSpan.End, "__prevent");
        context.ReportFixable(Analyzers.Descriptors.SubmitButtonAction, use.NameSpan, fix, use.Written);
    }

    private static void CheckForm(TemplateContext context, DatastarUse use, DatastarRequest request)
    {
        // A piece of a page may be shown within a form; the page itself is not.
        if (request is { SendsForm: true, HasSelector: false }
            && !use.Element.IsHtml("form")
            && FormOf(use.Element) is null
            && use.Element.Find("form") is null
            && context.ContainingSymbol is IMethodSymbol { Name: "Get", ContainingType: { } type }
            && type.Has("HonoStar", "PageAttribute")
            && !IsNested(context.Operation))
        {
            context.Report(Analyzers.Descriptors.FormActionWithoutForm, use.SpanOf(request.Node), use.Element.Name);
        }
    }

    private static bool IsNested(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInterpolatedStringHandlerCreationOperation or IAnonymousFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckInput(TemplateContext context, DatastarTemplate template, TemplateElement input, TemplateElement form)
    {
        var type = input.Find("type")?.Literal?.ToLowerInvariant();
        if (type == "file")
        {
            if ((IsNotMultipart(context, template, form) ?? HasNoName(context, template, input)) is var (reason, fix))
            {
                context.ReportFixable(Analyzers.Descriptors.FileNotSent, input.NameSpan, fix, reason);
            }
        }
        else if (type == "password" && (input.Find("name") is not null || input.HasUnknownAttributes) && SendsInAddress(template, form))
        {
            context.Report(Analyzers.Descriptors.PasswordInAddress, input.NameSpan);
        }
    }

    private static (string Reason, TextFix Fix)? HasNoName(TemplateContext context, DatastarTemplate template, TemplateElement input) =>
        input.Find("name") is null && !input.HasUnknownAttributes && !template.Of(input).Any(use => use.Is("bind"))
            ? ("it has no name: write name=\"file\"", new TextFix("Name it 'file'").Insert(input.NameSpan.End, " " + context.Template.Attribute("name", "file")))
            : null;

    private static (string Reason, TextFix Fix)? IsNotMultipart(TemplateContext context, DatastarTemplate template, TemplateElement form)
    {
        const string Multipart = "multipart/form-data";
        var fix = new TextFix("Make the form multipart");
        if (form.Find("enctype") is { } encoding)
        {
            return encoding is { HasValue: true, Literal: { } literal } && !literal.Equals(Multipart, StringComparison.OrdinalIgnoreCase)
                ? ($"its form has another enctype than '{Multipart}'", fix.Replace(encoding.ValueSpan, Multipart))
                : null;
        }

        if (form.AttributeHoles is [{ Operation: IInvocationOperation { TargetMethod: { Name: "Form", ContainingType.Name: "RouteAction" } } call }])
        {
            return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "multipart") is { Value.ConstantValue: { HasValue: true, Value: false } } multipart
                ? ("its form is not multipart: write '.Form(multipart: true)'", Pass(fix, multipart, ((InvocationExpressionSyntax)call.Syntax).ArgumentList))
                : null;
        }

        var isPosted = form.Find("method")?.Literal?.Equals("post", StringComparison.OrdinalIgnoreCase) == true
            || template.Of(form).Any(use => use.IsOn("submit") && DatastarRequest.Of(use).Any(request => request.SendsForm == true));
        return isPosted && !form.HasUnknownAttributes
            ? ($"its form is not multipart: write enctype=\"{Multipart}\"", fix.Insert(form.NameSpan.End, " " + context.Template.Attribute("enctype", Multipart)))
            : null;
    }

    private static TextFix Pass(TextFix fix, IArgumentOperation multipart, ArgumentListSyntax arguments) =>
        multipart is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax given } ? fix.Replace(given.Expression.Span, "true")
            : fix.Insert(arguments.CloseParenToken.SpanStart, arguments.Arguments.Count == 0 ? "multipart: true" : ", multipart: true");

    private static bool SendsInAddress(DatastarTemplate template, TemplateElement form)
    {
        if (form.HasUnknownAttributes)
        {
            return false;
        }

        var submits = template.Of(form).Where(use => use.IsOn("submit")).ToList();
        return submits.Count > 0
            ? submits.SelectMany(DatastarRequest.Of).Any(request => request is { Method: "get" or "delete", SendsForm: true })
            : form.Find("method") is not { } method || method.Literal?.Equals("get", StringComparison.OrdinalIgnoreCase) == true;
    }
}

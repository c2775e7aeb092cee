using System.Collections.Immutable;
using System.Globalization;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Controls and the signals that they are bound to: whether the values of both go together.</summary>
internal sealed class BoundTypeRule(SignalTypeLookup signals) : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.BoundType, Analyzers.Descriptors.MixedBindings];

    public override void Check(TemplateContext context)
    {
        var template = DatastarTemplate.Of(context.Template);
        foreach (var use in template.Uses)
        {
            if (use.Is("bind") && !use.Name.Has("prop") && use.Element.Namespace == HtmlNamespace.Html)
            {
                CheckBound(context, use);
                CheckForm(context, template, use);
            }
        }

        foreach (var element in context.Template.Elements.Where(static element => element is { Namespace: HtmlNamespace.Html, HasUnknownAttributes: true } && !DatastarTemplate.IsIgnored(element)))
        {
            foreach (var hole in element.AttributeHoles)
            {
                if (hole.Operation is IInvocationOperation { TargetMethod.Name: "Bind", Instance: { } reference } && TypeOf(reference) is { } type)
                {
                    Report(context, element, hole.Span, NameOf(reference), new KnownType(type, IsOfRecord: true), mayHaveValue: element.AttributeHoles.Length > 1);
                }
            }
        }
    }

    private void CheckBound(TemplateContext context, DatastarUse use)
    {
        if (use.Signal is { } signal)
        {
            if (Control(use.Element) is not ("" or "hidden" or "file"))
            {
                Report(context, use.Element, use.SignalSpan, signal, signals.TypeOf(context, signal), use.Element.HasUnknownAttributes);
            }
        }
        else if (use.Attribute is { Value.Length: 1, Holes: [{ Operation: { } reference } hole] } && TypeOf(reference) is { } type)
        {
            Report(context, use.Element, hole.Span, NameOf(reference), new KnownType(type, IsOfRecord: true), use.Element.HasUnknownAttributes);
        }
    }

    /// <summary>The controls of a list are told apart by their places among those with the same attribute: our client does it as Datastar's.</summary>
    private void CheckForm(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Signal is not { } signal || !SharesList(use.Element))
        {
            return;
        }

        var first = template.Uses.First(other => other.Is("bind") && other.Signal == signal && SharesList(other.Element));
        if ((first.Attribute.Name == use.Attribute.Name && first.Attribute.Literal == use.Attribute.Literal) || signals.TypeOf(context, signal).Type != SignalType.List)
        {
            return;
        }

        var text = context.Template.Syntax.SyntaxTree.GetText(context.CancellationToken);
        var (written, wanted) = (text.ToString(use.Attribute.Span), text.ToString(first.Attribute.Span));
        var hasModifiers = (use.Written + first.Written).IndexOf("__", StringComparison.Ordinal) >= 0;
        var fix = hasModifiers ? null : new TextFix($"Write '{wanted}'").Replace(use.Attribute.Span, wanted);
        context.Report(Analyzers.Descriptors.MixedBindings, use.Attribute.Span, fix, written, wanted, signal);
    }

    private static bool SharesList(TemplateElement element) =>
        element.Find("multiple") is null && Control(element) is not ("" or "file") && !element.HasUnknownAttributes;

    private static SignalType? TypeOf(IOperation reference) =>
        reference.Type is INamedTypeSymbol { TypeArguments: [var type] } named && named.Is("HonoStar", "SignalRef") ? SignalTypes.Of(type) : null;

    private static string NameOf(IOperation reference) =>
        reference is IPropertyReferenceOperation property ? Names.ToCamelCase(property.Property.Name) : reference.Syntax.ToString();

    /// <summary>What kind of control an element is; empty where that cannot be seen.</summary>
    private static string Control(TemplateElement element) => element.Name switch
    {
        "select" or "textarea" => element.Name,
        "input" when element.Find("type") is { } type => type.Literal?.ToLowerInvariant() ?? "",
        "input" when !element.HasUnknownAttributes => "text",
        _ => "",
    };

    private static void Report(TemplateContext context, TemplateElement element, TextSpan span, string signal, KnownType known, bool mayHaveValue)
    {
        if (known.Type is SignalType.Unknown or SignalType.Object or SignalType.List)
        {
            return;
        }

        var control = Control(element);
        var what = control switch
        {
            "checkbox" when known.Type == SignalType.Number => "a checkbox is true or false",
            "checkbox" when known.Type == SignalType.Text && !mayHaveValue && element.Find("value") is null => "a checkbox is true or false",
            "number" or "range" when known.Type == SignalType.Boolean || (known.Type == SignalType.Text && !known.IsOfRecord) => $"a field of type {control} keeps the type that the signal has",
            "date" or "datetime-local" or "month" or "week" or "time" or "color" or "email" or "url" when known.Type is SignalType.Boolean or SignalType.Number => $"a field of type {control} is text",
            "text" or "textarea" or "search" or "tel" or "password" when known.Type == SignalType.Boolean => "what is typed into a field is text",
            "radio" when element.Find("value") is { Literal: { } value } && !Goes(value, known.Type) => $"this choice is '{value}'",
            "select" when element.Find("multiple") is not null => "a select with 'multiple' gives a list",
            "select" when OptionsOf(element).FirstOrDefault(value => !Goes(value, known.Type)) is { } value => $"it offers '{value}'",
            _ => null,
        };
        if (what is null)
        {
            return;
        }

        var advice = (control, known) switch
        {
            (_, { IsOfRecord: true }) => "change the type of the property, or the control",
            ("checkbox", _) => "give the signal 'false' as its value",
            ("number" or "range", _) => "give the signal a number as its value, such as '0'",
            ("select", _) when element.Find("multiple") is not null => "give the signal a list as its value, such as '[]'",
            _ => "give the signal a text as its value, such as ''",
        };
        context.Report(Analyzers.Descriptors.BoundType, span, signal, known.Type.Describe(), what, advice);
    }

    /// <summary>The values that a list of choices is written with.</summary>
    private static IEnumerable<string> OptionsOf(TemplateElement select) =>
        select.Descendants.OfType<TemplateElement>().Where(static option => option.Name == "option").Select(static option => option.Find("value")?.Literal).OfType<string>();

    /// <summary>Whether the client makes of a choice a value of the signal's type, from which it finds the choice again.</summary>
    private static bool Goes(string value, SignalType type) => type switch
    {
        SignalType.Boolean => value is "true" or "false" or "",
        SignalType.Number => value.Trim() is "" or ['0', 'x' or 'X' or 'o' or 'O' or 'b' or 'B', ..] || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => true,
    };
}

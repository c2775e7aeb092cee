using System.Collections.Immutable;
using System.Globalization;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What is written for screen readers and keyboards is what they know.</summary>
internal sealed class AriaRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [Analyzers.Descriptors.UnknownAria, Analyzers.Descriptors.AriaValue, Analyzers.Descriptors.UnknownRole, Analyzers.Descriptors.PositiveTabIndex];

    public override void Check(TemplateContext context)
    {
        foreach (var element in context.Template.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("aria-", StringComparison.Ordinal) && !attribute.HasUnknownName)
                {
                    CheckAria(context, attribute);
                }
                else if (attribute.Name == "role" && attribute.Literal is { Length: > 0 })
                {
                    CheckRoles(context, attribute);
                }
                else if (attribute is { Name: "tabindex", Literal: { } order } && int.TryParse(order, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) && index > 0)
                {
                    context.Report(Analyzers.Descriptors.PositiveTabIndex, attribute.ValueSpan, new TextFix("Write 0").Replace(attribute.ValueSpan, "0"), order);
                }
            }
        }
    }

    private static void CheckAria(TemplateContext context, TemplateAttribute attribute)
    {
        if (!Aria.IsAttribute(attribute.Name))
        {
            var nearest = Nearest.To(attribute.Name, Aria.Attributes);
            var fix = nearest is null ? null : new TextFix($"Write '{nearest}'").Replace(attribute.NameSpan, nearest);
            context.Report(Analyzers.Descriptors.UnknownAria, attribute.NameSpan, fix, attribute.Name, nearest is null ? "" : $"; did you mean '{nearest}'?");
        }
        else if (attribute.Literal is { Length: > 0 } value && Aria.ValuesOf(attribute.Name) is { } values && !values.Contains(value))
        {
            var nearest = Nearest.To(value, values);
            var fix = nearest is null ? null : new TextFix($"Write '{nearest}'").Replace(attribute.ValueSpan, nearest);
            context.Report(Analyzers.Descriptors.AriaValue, attribute.ValueSpan, fix, attribute.Name, value, string.Join(", ", values));
        }
    }

    /// <summary>A role may name others to fall back to.</summary>
    private static void CheckRoles(TemplateContext context, TemplateAttribute attribute)
    {
        var value = attribute.Value!;
        for (var start = 0; start < value.Length;)
        {
            var end = start;
            while (end < value.Length && !char.IsWhiteSpace(value[end]))
            {
                end++;
            }

            var role = value.Text.Substring(start, end - start);
            if (role.Length > 0 && !Aria.IsRole(role))
            {
                var span = value.SpanOf(start, end);
                var nearest = Nearest.To(role, Aria.Roles);
                var fix = nearest is null ? null : new TextFix($"Write '{nearest}'").Replace(span, nearest);
                context.Report(Analyzers.Descriptors.UnknownRole, span, fix, role, nearest is null ? "" : $"; did you mean '{nearest}'?");
            }

            start = end + 1;
        }
    }
}

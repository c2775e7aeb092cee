using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Attributes that without a key take an object, and have something else.</summary>
internal sealed class ObjectValueRule : DatastarRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.NoObject];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (ShapeOf(use.Plugin) is { } shape
            && !use.HasKey
            && !use.Attribute.HasUnknownName
            && use.Expression is { Error: null, Program.Children: [{ Kind: ExpressionKind.ExpressionStatement or ExpressionKind.Labelled } only] }
            && (only.Kind == ExpressionKind.Labelled ? "a statement with a label" : Describe(template, use, only.Children[0].Bare)) is { } what)
        {
            context.Report(Analyzers.Descriptors.NoObject, use.SpanOf(only), use.Written, shape, what);
        }
    }

    private static string? ShapeOf(string plugin) => plugin switch
    {
        "class" => "{'name': condition}",
        "style" => "{color: value}",
        "attr" => "{title: value}",
        "signals" => "{name: value}",
        "computed" => "{name: () => value}",
        _ => null,
    };

    /// <summary>What a value is that is no object for certain.</summary>
    private static string? Describe(DatastarTemplate template, DatastarUse use, ExpressionNode value)
    {
        var type = value.Kind == ExpressionKind.Signal && !value.IsDynamic && template.Declarations.TryGetValue(value.Text, out var declaration)
            ? declaration.Type
            : SignalTypes.Of(value, use);
        return value.Kind == ExpressionKind.Function ? "a function"
            : type is not (SignalType.Unknown or SignalType.Object) ? type.Describe()
            : value.IsNoObject ? "none"
            : null;
    }
}

using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>What kind of value a signal holds.</summary>
internal enum SignalType
{
    Unknown,
    Text,
    Number,
    Boolean,
    List,
    Object,
}

/// <summary>Finds out what kind of value something is.</summary>
internal static class SignalTypes
{
    /// <summary>As a person reads it.</summary>
    public static string Describe(this SignalType type) => type switch
    {
        SignalType.Text => "a text",
        SignalType.Number => "a number",
        SignalType.Boolean => "true or false",
        SignalType.List => "a list",
        SignalType.Object => "an object",
        _ => "anything",
    };

    /// <summary>The kind of an expression's value, where it can be seen.</summary>
    public static SignalType Of(ExpressionNode node, DatastarUse use) => node.Kind switch
    {
        ExpressionKind.Text or ExpressionKind.Template => SignalType.Text,
        ExpressionKind.Number => SignalType.Number,
        ExpressionKind.Constant when node.Text != "null" => SignalType.Boolean,
        ExpressionKind.Array => SignalType.List,
        ExpressionKind.Object => SignalType.Object,
        ExpressionKind.Parenthesised => Of(node.Children[0], use),
        ExpressionKind.Unary when node.Text is "-" or "+" => SignalType.Number,
        ExpressionKind.Unary when node.Text == "!" => SignalType.Boolean,
        ExpressionKind.Binary when node.Text is "===" or "!==" or "==" or "!=" or "<" or ">" or "<=" or ">=" => SignalType.Boolean,
        ExpressionKind.Hole => Of(use.Attribute.HoleAt(node.Start)),
        _ => SignalType.Unknown,
    };

    /// <summary>The type of the signal that a typed reference in a hole is to; <see langword="null"/> for anything else, and where it may be null.</summary>
    public static ITypeSymbol? Referred(ExpressionNode node, DatastarUse use) =>
        node.Kind == ExpressionKind.Hole
            && use.Attribute.HoleAt(node.Start).Type is INamedTypeSymbol { TypeArguments: [var type] } reference
            && reference.Is("HonoStar", "SignalRef")
            && !type.IsNullable()
                ? type
                : null;

    /// <summary>The kind of value that a property of an input is sent as.</summary>
    public static SignalType Of(ITypeSymbol type)
    {
        var item = InputReader.ItemOf(type, out var collection);
        if (collection != InputCollection.None)
        {
            return SignalType.List;
        }

        return InputReader.KindOf(item) switch
        {
            (InputKind.Unsupported or InputKind.File, _) => SignalType.Unknown,
            (_, SignalForm.Number) => SignalType.Number,
            (_, SignalForm.Boolean) => SignalType.Boolean,
            (_, SignalForm.Nested) => SignalType.Object,
            _ => SignalType.Text,
        };
    }

    private static SignalType Of(TemplateHole hole)
    {
        var operation = hole.Operation;
        if (operation is IInvocationOperation { TargetMethod: { Name: "Value", ContainingType.Name: "Js" }, Arguments: [{ Value: var value }] })
        {
            while (value is IConversionOperation { IsImplicit: true } conversion)
            {
                value = conversion.Operand;
            }

            operation = value;
        }

        // A value that may be null is null at times, which is of no kind.
        return operation?.Type switch
        {
            null => SignalType.Unknown,
            { SpecialType: SpecialType.System_Boolean } => SignalType.Boolean,
            { SpecialType: SpecialType.System_String, NullableAnnotation: not NullableAnnotation.Annotated } when operation != hole.Operation => SignalType.Text,
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => SignalType.Number,
            _ => SignalType.Unknown,
        };
    }
}

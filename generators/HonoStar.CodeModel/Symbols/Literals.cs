using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.CodeModel;

/// <summary>Writes constants as C#.</summary>
internal static class Literals
{
    /// <summary>A string literal.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The default of a parameter, or <see langword="null"/> when it has none.</summary>
    public static string? DefaultOf(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue ? Of(parameter.ExplicitDefaultValue, parameter.Type) : null;

    /// <summary>A constant of a type.</summary>
    public static string Of(object? value, ITypeSymbol type)
    {
        if (value is null)
        {
            return type.IsReferenceType || type.IsNullable() ? "null" : "default";
        }

        var target = type.NotNull();
        return target.IsEnum() ? OfEnum(value, target) : OfPrimitive(value);
    }

    /// <summary>An argument of an attribute.</summary>
    public static string Of(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Array, Values.Length: 0, Type: IArrayTypeSymbol array } => $"new {array.ElementType.Qualified()}[0]",
        { Kind: TypedConstantKind.Array, Type: IArrayTypeSymbol array } =>
            $"new {array.ElementType.Qualified()}[] {{ {string.Join(", ", constant.Values.Select(Of))} }}",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({TypeOf(type)})",
        { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value } => OfEnum(value, type),
        { Value: { } value } => OfPrimitive(value),
        _ => "default",
    };

    private static string TypeOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsUnboundGenericType: true } unbound
            ? unbound.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None))
                + "<" + new string(',', unbound.Arity - 1) + ">"
            : type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string OfEnum(object value, ITypeSymbol type)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && value.Equals(field.ConstantValue));
        var name = type.QualifiedNotNull();
        return member is not null ? $"{name}.{Names.Escape(member.Name)}" : $"({name})({OfPrimitive(value)})";
    }

    private static string OfPrimitive(object value) => value switch
    {
        string text => Of(text),
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        bool boolean => boolean ? "true" : "false",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "default",
    };
}

using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Tells what a hole holds by the type of its expression.</summary>
internal static class HoleKinds
{
    public static HoleKind Of(TemplateHole hole) => hole.Operation switch
    {
        null => HoleKind.Unknown,
        { ConstantValue: { HasValue: true, Value: string } } => HoleKind.Constant,
        { Type: { } type } => OfType(type.NotNull()),
        _ => HoleKind.Unknown,
    };

    /// <summary>Whether the text of a hole is encoded for a part of an address, or has no character that is special there.</summary>
    public static bool IsEncodedForAddress(this TemplateHole hole) => hole.Operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "EscapeDataString", ContainingType: var type } } => type.Is("System", "Uri"),
        { Type: { } type } => type.NotNull().Is("System", "Guid") || type.NotNull().IsEnum(),
        _ => false,
    };

    /// <summary>Whether <c>Js.Value</c> makes a literal of a type.</summary>
    public static bool IsTakenByJsValue(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type.NotNull() is var value && (value.IsEnum() || IsNumber(value) || value.Is("System", "Guid") || value.Is("System", "DateTimeOffset") || value.Is("System", "DateOnly") || value.Is("System", "DateTime"));

    /// <summary>What a value of a type is; the type is not one that may be null.</summary>
    public static HoleKind OfType(ITypeSymbol type)
    {
        if (IsNumber(type))
        {
            return HoleKind.Number;
        }

        if (type.TypeKind == TypeKind.Error)
        {
            return HoleKind.Unknown;
        }

        if (type.IsIn("HonoStar"))
        {
            switch (type.Name)
            {
                case "Html":
                    return HoleKind.Markup;
                case "Attributes" or "FormAttributes":
                    return HoleKind.Attributes;
                case "Href":
                    return HoleKind.Link;
                case "RouteAction":
                    return HoleKind.Action;
                case "Js" or "SignalRef":
                    return HoleKind.Script;
                case "Css":
                    return HoleKind.Style;
            }
        }

        return IsMarkup(type) || type.AllInterfaces.Any(IsMarkup) ? HoleKind.Markup : HoleKind.Text;
    }

    private static bool IsMarkup(ITypeSymbol type) =>
        type.Is("Microsoft.AspNetCore.Html", "IHtmlContent")
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var item] } && Template.IsHtml(item));

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Boolean
        or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;
}

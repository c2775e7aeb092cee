using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Text that a visitor cannot have a part in, because it stands in the source.</summary>
internal static class TrustedText
{
    public static bool Is(IOperation operation)
    {
        var value = operation.Unwrapped();
        return value.ConstantValue.HasValue || value switch
        {
            IConversionOperation conversion => Is(conversion.Operand),
            IUtf8StringOperation => true,
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
            IConditionalOperation { WhenFalse: { } other } choice => Is(choice.WhenTrue) && Is(other),
            ISwitchExpressionOperation choice => choice.Arms.All(arm => Is(arm.Value)),
            ICoalesceOperation choice => Is(choice.Value) && Is(choice.WhenNull),
            IThrowOperation => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Is(sum.LeftOperand) && Is(sum.RightOperand),
            IInterpolatedStringOperation text => text.Parts.All(part => part is not IInterpolationOperation hole || IsNumber(hole.Expression) || Is(hole.Expression)),
            _ => false,
        };
    }

    /// <summary>Whether a hole writes a number, or whether something is so: nobody writes code with these.</summary>
    private static bool IsNumber(IOperation value) => value.Unwrapped().Type?.SpecialType is
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte
        or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single;
}

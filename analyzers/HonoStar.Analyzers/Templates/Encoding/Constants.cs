using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Tells text that stands in the program, which nobody else has written.</summary>
internal static class Constants
{
    /// <summary>Whether a value is one of constant texts, whatever decides which: <c>isLate ? "red" : "green"</c>.</summary>
    public static bool IsText(IOperation? value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string } } => true,
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsText(choice.WhenTrue) && IsText(otherwise),
        ISwitchExpressionOperation choice => choice.Arms.All(static arm => arm.Value is IThrowOperation || IsText(arm.Value)),
        IConversionOperation { IsImplicit: true } conversion => conversion.Operand is IThrowOperation || IsText(conversion.Operand),
        _ => false,
    };

    /// <summary>An expression as what a member of is called: <c>(a ?? b)</c>, but <c>a.b</c>.</summary>
    public static string Receiver(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? expression.ToString()
            : $"({expression})";
}

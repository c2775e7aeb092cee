using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Reads calls.</summary>
internal static class Invocations
{
    /// <summary>Whether a method is a member of a type.</summary>
    public static bool IsOf(this ISymbol member, string @namespace, string type) => member.ContainingType.Is(@namespace, type);

    /// <summary>The value that is given for a parameter, or <see langword="null"/> when none is written.</summary>
    public static IOperation? ValueOf(this IInvocationOperation call, string parameter) => ValueOf(call.Arguments, parameter);

    /// <summary>The value that is given for a parameter, or <see langword="null"/> when none is written.</summary>
    public static IOperation? ValueOf(this IObjectCreationOperation creation, string parameter) => ValueOf(creation.Arguments, parameter);

    /// <summary>The operation without the conversions and parentheses round it.</summary>
    public static IOperation Unwrapped(this IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => conversion.Operand.Unwrapped(),
        IParenthesizedOperation inner => inner.Operand.Unwrapped(),
        _ => operation,
    };

    /// <summary>The constant text that an operation has, or <see langword="null"/>.</summary>
    public static string? Text(this IOperation? operation) => operation?.Unwrapped().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static IOperation? ValueOf(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && !argument.IsImplicit && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;
}

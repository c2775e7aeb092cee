using System.Collections.Immutable;
using System.Globalization;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Which values the constraints of routing admit. One that is not known here admits every value.</summary>
internal static class RouteConstraint
{
    public static bool Admits(ImmutableArray<string> constraints, string value) => constraints.All(constraint => Admits(constraint, value));

    /// <summary>Whether any value of a type may be admitted, as it is written in an address: a number is never a GUID, and neither is a word.</summary>
    public static bool MayAdmit(ImmutableArray<string> constraints, ITypeSymbol type) => constraints.All(constraint => MayAdmit(NameOf(constraint), KindOf(type)));

    /// <summary>Whether a value of a type may be written as a fixed text.</summary>
    public static bool MayBeWritten(ITypeSymbol type, string text) => KindOf(type) switch
    {
        WrittenKind.Whole => IsWhole(text, out _),
        WrittenKind.Fraction => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        WrittenKind.Guid => Guid.TryParse(text, out _),
        WrittenKind.Flag => bool.TryParse(text, out _),
        WrittenKind.Time => text.Any(char.IsDigit),
        _ => true,
    };

    private static bool MayAdmit(string constraint, WrittenKind kind) => (constraint, kind) switch
    {
        (_, WrittenKind.Unknown) => true,
        ("int" or "long" or "min" or "max" or "range", WrittenKind.Guid or WrittenKind.Flag or WrittenKind.Time or WrittenKind.Name) => false,
        ("decimal" or "double" or "float", WrittenKind.Guid or WrittenKind.Flag or WrittenKind.Time or WrittenKind.Name) => false,
        ("guid", not WrittenKind.Guid) => false,
        ("bool", not WrittenKind.Flag) => false,
        ("datetime", WrittenKind.Guid or WrittenKind.Flag or WrittenKind.Name) => false,
        ("alpha", WrittenKind.Whole or WrittenKind.Fraction or WrittenKind.Guid or WrittenKind.Time) => false,
        _ => true,
    };

    private static WrittenKind KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => WrittenKind.Flag,
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte
            or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UInt16 or SpecialType.System_SByte => WrittenKind.Whole,
        SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => WrittenKind.Fraction,
        SpecialType.System_DateTime => WrittenKind.Time,
        _ when type.Is("System", "Guid") => WrittenKind.Guid,
        _ when type.Is("System", "DateOnly") || type.Is("System", "DateTimeOffset") => WrittenKind.Time,
        _ when type.IsEnum() => WrittenKind.Name,
        _ => WrittenKind.Unknown,
    };

    private static string NameOf(string constraint) => constraint.IndexOf('(') is > 0 and var open ? constraint.Substring(0, open) : constraint;

    private static bool Admits(string constraint, string value)
    {
        var open = constraint.IndexOf('(');
        var (name, arguments) = open < 0 || !constraint.EndsWith(")", StringComparison.Ordinal)
            ? (constraint, [])
            : (constraint.Substring(0, open), NumbersIn(constraint.Substring(open + 1, constraint.Length - open - 2)));
        return (name, arguments) switch
        {
            ("int", _) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            ("long", _) => IsWhole(value, out _),
            ("bool", _) => bool.TryParse(value, out _),
            ("guid", _) => Guid.TryParse(value, out _),
            ("decimal", _) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
            ("double" or "float", _) => double.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
            ("datetime", _) => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            ("alpha", _) => value.All(static character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')),
            ("min", [var least]) => IsWhole(value, out var number) && number >= least,
            ("max", [var most]) => IsWhole(value, out var number) && number <= most,
            ("range", [var least, var most]) => IsWhole(value, out var number) && number >= least && number <= most,
            ("minlength", [var least]) => value.Length >= least,
            ("maxlength", [var most]) => value.Length <= most,
            ("length", [var exactly]) => value.Length == exactly,
            ("length", [var least, var most]) => value.Length >= least && value.Length <= most,
            _ => true,
        };
    }

    private static bool IsWhole(string value, out long number) => long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);

    private static ImmutableArray<long> NumbersIn(string arguments)
    {
        var numbers = ImmutableArray.CreateBuilder<long>();
        foreach (var argument in arguments.Split(','))
        {
            if (!IsWhole(argument.Trim(), out var number))
            {
                return [];
            }

            numbers.Add(number);
        }

        return numbers.ToImmutable();
    }

    /// <summary>What the values of a type look like where they are written.</summary>
    private enum WrittenKind
    {
        Unknown,
        Whole,
        Fraction,
        Guid,
        Flag,
        Time,

        /// <summary>The name of an enum's value.</summary>
        Name,
    }
}

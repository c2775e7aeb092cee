using System.Collections.Immutable;
using System.Globalization;

namespace HonoStar.Analyzers;

/// <summary>Which values the constraints of routing admit. One that is not known here admits every value.</summary>
internal static class RouteConstraint
{
    public static bool Admits(ImmutableArray<string> constraints, string value) => constraints.All(constraint => Admits(constraint, value));

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
}

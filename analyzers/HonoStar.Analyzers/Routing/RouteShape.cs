using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>
/// What of a route decides which addresses it matches: its fixed text and the constraints of its parameters, not their
/// names. Routing prefers fixed text to parameters and parameters with constraints to those without, so two routes stand
/// in each other's way only when they are alike in every segment.
/// </summary>
internal sealed class RouteShape
{
    private static readonly string[] s_numbers = ["int", "long", "decimal", "double", "float"];

    private readonly string[] _segments;

    private RouteShape(string[] segments) => _segments = segments;

    public static RouteShape Of(string template) =>
        new([.. template.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(ShapeOf)]);

    /// <summary>Whether some address matches both, and nothing says which is meant.</summary>
    public bool Matches(RouteShape other) =>
        _segments.Length == other._segments.Length
        && _segments.Zip(other._segments, (one, another) => one == another || (IsNumber(one) && IsNumber(another))).All(isAlike => isAlike);

    /// <summary>A segment in lower case, its parameters without names: <c>{id:int}</c> becomes <c>{:int}</c>.</summary>
    private static string ShapeOf(string segment)
    {
        var shape = segment;
        foreach (var parameter in RoutePattern.Parameters(segment))
        {
            shape = shape.Replace("*" + parameter.Name, "*").Replace("{" + parameter.Name, "{");
        }

        return shape.Replace("**", "*").ToLowerInvariant();
    }

    private static bool IsNumber(string segment) => s_numbers.Any(number => segment == "{:" + number + "}");
}

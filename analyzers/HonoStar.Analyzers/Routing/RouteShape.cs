using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>
/// What of a route decides which addresses it matches: its fixed text and the constraints of its parameters, not their
/// names. Routing prefers fixed text to parameters and parameters with constraints to those without, so two routes stand
/// in each other's way only when they are alike in every segment.
/// </summary>
internal static class RouteShape
{
    private static readonly string[] s_numbers = ["int", "long", "decimal", "double", "float"];

    /// <summary>
    /// The shape of a template: <c>/Issues/{id:int}</c> and <c>/issues/{number:long}</c> both give <c>issues/{:number}</c>,
    /// as an address with a number matches both.
    /// </summary>
    public static string Of(string template) =>
        string.Join("/", template.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(ShapeOf));

    private static string ShapeOf(string segment)
    {
        var shape = segment;
        foreach (var parameter in RoutePattern.Parameters(segment))
        {
            shape = shape.Replace("*" + parameter.Name, "*").Replace("{" + parameter.Name, "{");
        }

        shape = shape.Replace("**", "*").ToLowerInvariant();
        return s_numbers.Any(number => shape == "{:" + number + "}") ? "{:number}" : shape;
    }
}

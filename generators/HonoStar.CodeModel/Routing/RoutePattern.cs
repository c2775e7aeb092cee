namespace HonoStar.CodeModel;

/// <summary>A route template, taken apart as far as the compiler needs it.</summary>
internal static class RoutePattern
{
    /// <summary>The parameters of a template, in order.</summary>
    public static IReadOnlyList<RouteParameter> Parameters(string template)
    {
        var parameters = new List<RouteParameter>();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            if (open < 0)
            {
                break;
            }

            // Doubled braces stand for themselves.
            if (open + 1 < template.Length && template[open + 1] == '{')
            {
                position = open + 2;
                continue;
            }

            var close = template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            parameters.Add(Parse(template.Substring(open + 1, close - open - 1)));
            position = close + 1;
        }

        return parameters;
    }

    /// <summary>A template below another.</summary>
    public static string Combine(string template, string? below) =>
        string.IsNullOrEmpty(below) ? template : template.TrimEnd('/') + "/" + below!.Trim('/');

    /// <summary>The template with a slash at its beginning and none at its end.</summary>
    public static string Normalize(string template) => "/" + template.TrimStart('~').Trim('/');

    private static RouteParameter Parse(string text)
    {
        var isCatchAll = text.StartsWith("*", StringComparison.Ordinal);
        var rest = text.TrimStart('*');
        var end = rest.IndexOfAny([':', '=', '?']);
        var name = end < 0 ? rest : rest.Substring(0, end);
        var constraint = end >= 0 && rest[end] == ':' ? rest.Substring(end + 1).Split(':', '=', '?')[0] : null;
        var isOptional = rest.EndsWith("?", StringComparison.Ordinal) || (end >= 0 && rest.IndexOf('=') >= 0);
        return new RouteParameter(name, constraint, isCatchAll, isOptional);
    }
}

/// <summary>A parameter of a route template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Constraint">Its first constraint, or <see langword="null"/>.</param>
/// <param name="IsCatchAll">Whether it takes several segments.</param>
/// <param name="IsOptional">Whether it has a default or may be missing.</param>
internal sealed record RouteParameter(string Name, string? Constraint, bool IsCatchAll, bool IsOptional)
{
    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}

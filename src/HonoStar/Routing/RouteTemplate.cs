using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>
/// A route template that links are made from: the generator writes one for each handler. Values are passed in the
/// order of the route's parameters as they stand in the template, then of the query names.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RouteTemplate
{
    private readonly Part[] _parts;
    private readonly string[] _query;

    /// <summary>Reads a template.</summary>
    /// <param name="assembly">The simple name of the assembly whose page it belongs to; a group's prefix is known by it.</param>
    /// <param name="template">The route template, with or without constraints, such as <c>/issues/{id:int}</c>.</param>
    /// <param name="query">The names of the query values.</param>
    public RouteTemplate(string assembly, string template, params string[] query)
    {
        ArgumentNullException.ThrowIfNull(template);
        Assembly = assembly;
        Template = template;
        _query = query;
        _parts = Parse(template);
    }

    /// <summary>The simple name of the assembly whose page it belongs to.</summary>
    public string Assembly { get; }

    /// <summary>The template as it was written.</summary>
    public string Template { get; }

    /// <summary>The names of the query values.</summary>
    public IReadOnlyList<string> Query => _query;

    internal void WriteTo(ref UrlWriter writer, ReadOnlySpan<UrlValue> values)
    {
        var next = 0;
        var wrote = false;
        foreach (var part in _parts)
        {
            if (part.Literal is { } literal)
            {
                writer.WriteLiteral(literal);
                wrote = true;
                continue;
            }

            var value = next < values.Length ? values[next] : default;
            next++;
            if (!value.IsEmpty)
            {
                writer.WriteLiteral(part.Before);
                value.WriteTo(ref writer, keepSlashes: part.IsCatchAll);
                wrote = true;
            }
            else if (!part.IsOptional)
            {
                throw new ArgumentException($"The value of '{part.Name}' in the route '{Template}' must not be empty.");
            }
        }

        if (!wrote)
        {
            writer.WriteLiteral("/");
        }

        var separator = "?";
        foreach (var name in _query)
        {
            var value = next < values.Length ? values[next] : default;
            next++;
            if (value.IsAbsent)
            {
                continue;
            }

            if (value.Texts is not { } texts)
            {
                WriteQuery(ref writer, separator, name, value);
            }
            else
            {
                foreach (var text in texts)
                {
                    WriteQuery(ref writer, separator, name, UrlValue.Of(text));
                    separator = "&";
                }
            }

            separator = "&";
        }
    }

    private static void WriteQuery(ref UrlWriter writer, string separator, string name, UrlValue value)
    {
        writer.WriteLiteral(separator);
        writer.WriteEncoded(name, keepSlashes: false);
        writer.WriteLiteral("=");
        value.WriteTo(ref writer, keepSlashes: false);
    }

    private static Part[] Parse(string template)
    {
        var parts = new List<Part>();
        foreach (var segment in template.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var before = "/";
            var rest = segment;
            while (rest.Length > 0)
            {
                var open = rest.IndexOf('{', StringComparison.Ordinal);
                if (open < 0)
                {
                    parts.Add(Part.Of(before + rest));
                    break;
                }

                if (open > 0)
                {
                    parts.Add(Part.Of(before + rest[..open]));
                    before = "";
                }

                var close = rest.IndexOf('}', open);
                parts.Add(Part.Parameter(before, rest[(open + 1)..close]));
                before = "";
                rest = rest[(close + 1)..];
            }
        }

        return [.. parts];
    }

    private readonly record struct Part(string? Literal, string Before, string Name, bool IsCatchAll, bool IsOptional)
    {
        public static Part Of(string literal) => new(literal, "", "", false, false);

        public static Part Parameter(string before, string text)
        {
            var catchAll = text.StartsWith('*');
            var name = text.TrimStart('*');
            var optional = catchAll || name.EndsWith('?') || name.Contains('=', StringComparison.Ordinal);
            var end = name.AsSpan().IndexOfAny(':', '=', '?');
            return new Part(null, before, end < 0 ? name : name[..end], catchAll, optional);
        }
    }
}

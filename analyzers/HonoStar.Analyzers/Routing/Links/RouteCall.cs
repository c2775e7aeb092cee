using System.Globalization;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.Analyzers;

/// <summary>Writes the call of a member of <c>Routes</c> that gives an address.</summary>
internal static class RouteCall
{
    /// <summary>The call, or <see langword="null"/> when a value of the address cannot be written as its parameter.</summary>
    /// <param name="route">The route.</param>
    /// <param name="member">The member, such as <c>Href</c>.</param>
    /// <param name="address">The address.</param>
    /// <param name="holes">What stands in the address's holes.</param>
    public static string? Write(KnownRoute route, string member, Address address, IReadOnlyList<AddressHole> holes)
    {
        if (route.Node is not { } node || (address.Fragment is not null && member != "Href"))
        {
            return null;
        }

        var given = ValuesOf(route, address, holes);
        var arguments = new List<string>();
        foreach (var value in route.Values)
        {
            if (!given.TryGetValue(value.Name, out var text))
            {
                if (!value.IsOptional)
                {
                    return null;
                }

                continue;
            }

            if (text is null || Literal(text.Value, value.Type) is not { } literal)
            {
                return null;
            }

            arguments.Add(value.IsOptional ? $"{value.Parameter}: {literal}" : literal);
        }

        if (given.Keys.Except(route.Values.Select(static value => value.Name), StringComparer.OrdinalIgnoreCase).Any())
        {
            return null;
        }

        var call = $"{node}.{member}({string.Join(", ", arguments)})";
        return address.Fragment is { } fragment
            ? fragment.IndexOf(MappedText.Hole) >= 0 ? null : $"{call}.WithFragment({Quoted(fragment)})"
            : call;
    }

    /// <summary>The call without its values, for messages; <see langword="null"/> when the route has no members.</summary>
    public static string? Outline(KnownRoute route, string member) =>
        route.Node is null ? null : $"{route.Node}.{member}({string.Join(", ", route.Values.Where(static value => !value.IsOptional).Select(static value => value.Parameter))})";

    /// <summary>The call as it is written at a place in code: with the namespace of <c>Routes</c> where that is not in scope.</summary>
    /// <param name="call">The call.</param>
    /// <param name="operation">What is analyzed there.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static string InScope(string call, IOperation operation, CancellationToken cancellation)
    {
        var model = operation.SemanticModel!;
        return RouteIndex.Of(model.Compilation, cancellation).Namespace is not { Length: > 0 } space
            || model.LookupNamespacesAndTypes(operation.Syntax.SpanStart, name: "Routes").Any(type => type.ContainingNamespace.ToDisplayString() == space)
            ? call
            : $"{space}.{call}";
    }

    /// <summary>The value of each name in the address; <see langword="null"/> for one that cannot be taken out of it.</summary>
    private static Dictionary<string, (string? Text, AddressHole? Hole)?> ValuesOf(KnownRoute route, Address address, IReadOnlyList<AddressHole> holes)
    {
        var given = new Dictionary<string, (string? Text, AddressHole? Hole)?>(StringComparer.OrdinalIgnoreCase);
        var hole = 0;
        for (var i = 0; i < address.Segments.Length; i++)
        {
            var segment = address.Segments[i];
            var value = ValueOf(segment.Text, holes, ref hole);
            if (i >= route.Path.Segments.Length || route.Path.Segments[i].Parameter is not { } parameter)
            {
                continue;
            }

            if (parameter.IsCatchAll)
            {
                var rest = string.Join("/", address.Segments.Skip(i).Select(static rest => rest.Text));
                given[parameter.Name] = rest.IndexOf(MappedText.Hole) >= 0 ? null : (rest, null);
                break;
            }

            given[parameter.Name] = route.Path.Segments[i].IsMixed ? null : value;
        }

        foreach (var query in address.Query)
        {
            var value = ValueOf(query.Value, holes, ref hole);

            // A name that comes twice is an array.
            given[query.Name] = given.ContainsKey(query.Name) ? null : value;
        }

        return given;
    }

    private static (string? Text, AddressHole? Hole)? ValueOf(string text, IReadOnlyList<AddressHole> holes, ref int hole)
    {
        var first = hole;
        hole += text.Count(static character => character == MappedText.Hole);
        return hole == first ? (text, null)
            : text.Length == 1 && first < holes.Count ? (null, holes[first])
            : null;
    }

    /// <summary>A value as C# of a type.</summary>
    private static string? Literal((string? Text, AddressHole? Hole) value, string type)
    {
        if (value.Hole is { } hole)
        {
            return hole.Type?.QualifiedNotNull() == type && !hole.Type.IsNullable() ? hole.Expression : null;
        }

        var text = value.Text!;
        switch (type)
        {
            case "string":
                return text.Length == 0 ? null : Quoted(text);
            case "bool":
                return bool.TryParse(text, out var flag) ? (flag ? "true" : "false") : null;
            case "int" or "long" or "short" or "sbyte":
                return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
            case "uint" or "ulong" or "ushort" or "byte":
                return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var positive) ? positive.ToString(CultureInfo.InvariantCulture) : null;
            case "decimal":
                return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact) ? exact.ToString(CultureInfo.InvariantCulture) + "m" : null;
            case "global::System.Guid":
                return Guid.TryParse(text, out var id) ? $"new System.Guid({Quoted(id.ToString())})" : null;
            default:
                return null;
        }
    }

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}

/// <summary>What stands in a hole of an address.</summary>
/// <param name="Expression">The expression as it is written in C#; <see langword="null"/> when there is none, because the client has the value.</param>
/// <param name="Type">Its type; <see langword="null"/> when it has none.</param>
/// <param name="IsLoose">Whether it may be several segments: a slash in it is one of the address.</param>
/// <param name="Shown">What the client has, as messages show it; <see langword="null"/> for an expression of C#.</param>
internal readonly record struct AddressHole(string? Expression, ITypeSymbol? Type, bool IsLoose = false, string? Shown = null)
{
    /// <summary>As messages show it, where the type is known.</summary>
    public string Readable => Shown ?? $"{{{Expression}}} ({Type!.Readable()})";
}

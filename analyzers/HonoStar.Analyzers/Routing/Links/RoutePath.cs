using System.Collections.Immutable;
using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>A route template by segments, to match addresses with.</summary>
internal sealed class RoutePath
{
    private RoutePath(ImmutableArray<RoutePathSegment> segments) => Segments = segments;

    public ImmutableArray<RoutePathSegment> Segments { get; }

    public static RoutePath Of(string template) =>
        new([.. template.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(RoutePathSegment.Of)]);

    /// <summary>Whether an address may be one of the route: a hole is whatever it can hold, also a fixed segment, and a loose one several.</summary>
    public bool MayBe(Address address) => MayBe(address, 0, 0);

    /// <summary>Whether an address may be what the route ends in.</summary>
    public bool MayEndIn(Address address) => Enumerable.Range(0, Segments.Length).Any(start => MayBe(address, start, 0));

    /// <summary>The constraints of a parameter; none when there is no such parameter, or another beside it.</summary>
    public ImmutableArray<string> ConstraintsOf(string parameter) =>
        Segments.FirstOrDefault(segment => string.Equals(segment.Parameter?.Name, parameter, StringComparison.OrdinalIgnoreCase))?.Parameter!.Constraints ?? [];

    private bool MayBe(Address address, int own, int given)
    {
        if (own < Segments.Length && Segments[own].Parameter is { IsCatchAll: true })
        {
            return true;
        }

        if (given == address.Segments.Length)
        {
            return own == Segments.Length || Segments[own].Parameter is { IsOptional: true };
        }

        return address.Segments[given].IsLoose
            ? Enumerable.Range(own, Segments.Length - own + 1).Any(next => MayBe(address, next, given + 1))
            : own < Segments.Length && Segments[own].MayHold(address.Segments[given]) && MayBe(address, own + 1, given + 1);
    }

    /// <summary>
    /// Says whether an address is one of the route. What is known when the page is rendered alone stands for any value, but
    /// not for a fixed segment.
    /// </summary>
    public RouteFit Fit(Address address, out RouteMisfit? misfit)
    {
        misfit = null;
        for (var i = 0; i < Segments.Length; i++)
        {
            var segment = Segments[i];
            if (segment.Parameter is { IsCatchAll: true })
            {
                return misfit is null ? RouteFit.Fits : RouteFit.ValueDoesNotFit;
            }

            if (i >= address.Segments.Length)
            {
                return segment.Parameter is not { IsOptional: true } ? RouteFit.None : misfit is null ? RouteFit.Fits : RouteFit.ValueDoesNotFit;
            }

            var given = address.Segments[i];
            if (!segment.MayBe(given))
            {
                return RouteFit.None;
            }

            if (segment.Parameter is { } parameter && !segment.IsMixed && !parameter.Admits(given))
            {
                misfit ??= new RouteMisfit(parameter.Name, string.Join(":", parameter.Constraints), given.Readable);
            }
        }

        return address.Segments.Length > Segments.Length ? RouteFit.None : misfit is null ? RouteFit.Fits : RouteFit.ValueDoesNotFit;
    }
}

/// <summary>A segment of a route.</summary>
/// <param name="Before">The fixed text; of a segment with a parameter what stands before it.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="After">What stands behind the parameter.</param>
/// <param name="IsMixed">Whether fixed text or another parameter stands beside the parameter.</param>
internal sealed record RoutePathSegment(string Before, RoutePathParameter? Parameter, string After, bool IsMixed)
{
    public static RoutePathSegment Of(string segment)
    {
        var open = segment.IndexOf('{');
        var close = segment.LastIndexOf('}');
        if (RoutePattern.Parameters(segment) is not [var parameter, ..] parameters || open < 0 || close < open)
        {
            return new RoutePathSegment(segment.Replace("{{", "{").Replace("}}", "}"), null, "", IsMixed: false);
        }

        var (before, after) = (segment.Substring(0, open), segment.Substring(close + 1));
        var constraints = parameters.Count > 1 ? [] : ConstraintsOf(segment.Substring(open + 1, close - open - 1));
        return new RoutePathSegment(
            before,
            new RoutePathParameter(parameter.Name, constraints, parameter.IsCatchAll, parameter.IsOptional),
            after,
            before.Length > 0 || after.Length > 0 || parameters.Count > 1);
    }

    /// <summary>Whether a segment of an address may be this one, whatever its value is.</summary>
    public bool MayBe(AddressSegment given) =>
        Parameter is null
            ? !given.HasHole && string.Equals(given.Text, Before, StringComparison.OrdinalIgnoreCase)
            : given.HasHole
                || (given.Text.Length > Before.Length + After.Length
                    && given.Text.StartsWith(Before, StringComparison.OrdinalIgnoreCase)
                    && given.Text.EndsWith(After, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a segment of an address may be this one when its hole is rendered.</summary>
    public bool MayHold(AddressSegment given) =>
        !given.HasHole ? MayBe(given) && (Parameter is null || IsMixed || Parameter.Admits(given))
        : given.Hole is not { Type: { } type } || (Parameter is null ? RouteConstraint.MayBeWritten(type, Before) : IsMixed || Parameter.Admits(given));

    /// <summary><c>int</c> and <c>min(1)</c> of <c>id:int:min(1)=5</c>.</summary>
    private static ImmutableArray<string> ConstraintsOf(string parameter)
    {
        var constraints = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        var depth = 0;
        for (var i = 0; i <= parameter.Length; i++)
        {
            var character = i < parameter.Length ? parameter[i] : '=';
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth > 0 || character is not (':' or '=' or '?'))
            {
                continue;
            }

            if (start >= 0 && i > start)
            {
                constraints.Add(parameter.Substring(start, i - start));
            }

            if (character != ':')
            {
                break;
            }

            start = i + 1;
        }

        return constraints.ToImmutable();
    }
}

/// <summary>A parameter of a segment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Constraints">Its constraints.</param>
/// <param name="IsCatchAll">Whether it takes all segments that follow.</param>
/// <param name="IsOptional">Whether the segment may be missing.</param>
internal sealed record RoutePathParameter(string Name, ImmutableArray<string> Constraints, bool IsCatchAll, bool IsOptional)
{
    /// <summary>Whether the parameter may have what stands in a segment as its value.</summary>
    public bool Admits(AddressSegment given) =>
        given.Hole is { Type: { } type } ? RouteConstraint.MayAdmit(Constraints, type) : given.HasHole || RouteConstraint.Admits(Constraints, given.Text);
}

/// <summary>How an address stands to a route.</summary>
internal enum RouteFit
{
    None,

    /// <summary>It is one of the route but for a value, which the route does not admit.</summary>
    ValueDoesNotFit,
    Fits,
}

/// <summary>A value that a route does not admit.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Constraint">What the parameter has to be.</param>
/// <param name="Given">What stands there, as messages show it.</param>
internal sealed record RouteMisfit(string Parameter, string Constraint, string Given);

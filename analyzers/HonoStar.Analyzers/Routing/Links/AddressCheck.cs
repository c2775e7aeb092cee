using System.Globalization;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// Looks addresses that are written out up in the routes of the application. Nothing is said where something else may answer:
/// an endpoint of the application's own, a file, or, in a library, whoever uses it.
/// </summary>
internal sealed class AddressCheck(Compilation compilation)
{
    private RouteIndex? _routes;
    private ApplicationFacts? _facts;

    /// <summary>What is to say of an address, or <see langword="null"/>.</summary>
    public AddressFinding? Check(Address address, AddressUse use, IReadOnlyList<AddressHole> holes, CancellationToken cancellation)
    {
        var routes = _routes ??= RouteIndex.Of(compilation, cancellation);
        if (routes.Routes.IsEmpty)
        {
            return null;
        }

        var matches = routes.Find(address).ToList();
        var fitting = matches.Where(static match => match.Misfit is null).Select(static match => match.Route).ToList();
        if (fitting.Count == 0)
        {
            return (address.HasHoles && routes.Possible(address, null).Any()) || IsOfOthers(address, cancellation) ? null
                : matches.Count > 0 ? Misfit(address, matches[0])
                : use.NeedsPage ? Unknown(address, use, routes, holes) : null;
        }

        var asked = fitting.Where(route => use.Verb is null || route.Verb == use.Verb).ToList();
        if (asked.Count > 0)
        {
            // Where a hole may be several segments, another route may be meant.
            return address.IsLoose && routes.Possible(address, use.Verb).Count() > asked.Count ? null : CheckValues(address, Best(asked, address), use, holes);
        }

        return use.NeedsPage && !(address.HasHoles && routes.Possible(address, use.Verb).Any()) && !IsOfOthers(address, cancellation) ? OtherVerb(address, use, fitting, holes) : null;
    }

    /// <summary>The route that routing prefers: the earlier a segment is fixed, the better.</summary>
    private static KnownRoute Best(List<KnownRoute> routes, Address address) =>
        routes.OrderBy(route => string.Concat(route.Path.Segments.Select(static segment => segment.Parameter switch
        {
            null => '1',
            { IsCatchAll: true } => '5',
            { Constraints.IsEmpty: true } => '3',
            _ => '2',
        })), StringComparer.Ordinal).ThenBy(route => Math.Abs(route.Path.Segments.Length - address.Segments.Length)).First();

    private static AddressFinding Misfit(Address address, RouteMatch match) => new(
        Descriptors.AddressValue,
        null,
        address.Readable,
        match.Misfit!.Given,
        match.Misfit.Constraint,
        match.Misfit.Parameter,
        match.Route.Template,
        match.Route.PageName);

    private static AddressFinding Unknown(Address address, AddressUse use, RouteIndex routes, IReadOnlyList<AddressHole> holes)
    {
        if (Nearest(address, use, routes) is not { } nearest)
        {
            return new AddressFinding(Descriptors.UnknownAddress, null, address.ReadablePath, "add a page, or write a member of Routes, which exists as long as its page does");
        }

        var call = RouteCall.Write(nearest, use.MemberOf(nearest), address, holes);
        return new AddressFinding(
            Descriptors.UnknownAddress,
            call is null ? null : call + use.EndingOf(nearest),
            address.ReadablePath,
            $"'{nearest.Template}' of '{nearest.PageName}' is near; write {RouteCall.Outline(nearest, use.MemberOf(nearest)) ?? nearest.Template}");
    }

    private static AddressFinding OtherVerb(Address address, AddressUse use, List<KnownRoute> answering, IReadOnlyList<AddressHole> holes)
    {
        var verbs = answering.Select(static route => route.Verb).Distinct().OrderBy(static verb => verb, StringComparer.Ordinal).ToList();
        var route = answering[0];
        var member = AddressUse.MemberOf(route.Verb);
        var call = RouteCall.Write(route, member, address, holes);
        var isAction = use.Member is null;
        return new AddressFinding(
            Descriptors.OtherVerb,
            isAction && verbs.Count == 1 ? call : null,
            address.ReadablePath,
            use.Verb!,
            route.PageName,
            string.Join(" and ", verbs),
            isAction || route.Verb == "GET"
                ? $"write {call ?? RouteCall.Outline(route, member) ?? "the other method"}, or give the page a [{AddressUse.MemberOf(use.Verb!)}]"
                : $"send it by an action, such as data-on:click=\"{{{call ?? RouteCall.Outline(route, member)}}}\", or give the page a [{AddressUse.MemberOf(use.Verb!)}]");
    }

    /// <summary>The values, then whether <c>Routes</c> could write the address.</summary>
    private AddressFinding? CheckValues(Address address, KnownRoute route, AddressUse use, IReadOnlyList<AddressHole> holes)
    {
        var known = route.Values.Where(static value => value.IsQuery).ToList();
        if (route.Node is null)
        {
            return null;
        }

        for (var i = 0; i < Math.Min(address.Segments.Length, route.Path.Segments.Length); i++)
        {
            var segment = address.Segments[i];
            if (route.Path.Segments[i] is { IsMixed: false, Parameter: { IsCatchAll: false } parameter }
                && route.Values.FirstOrDefault(value => value.Name == parameter.Name) is { } value
                && !Fits(segment.HasHole ? null : segment.Text, segment.Hole?.Type, value))
            {
                return Misfit(address, segment.Readable, value, route);
            }
        }

        foreach (var given in address.Query)
        {
            if (given.Name.IndexOf(MappedText.Hole) >= 0)
            {
                continue;
            }

            var value = known.FirstOrDefault(candidate => string.Equals(candidate.Name, given.Name, StringComparison.OrdinalIgnoreCase));
            if (value is null && CodeModel.Nearest.To(given.Name, known.Select(static candidate => candidate.Name)) is { } meant)
            {
                return new AddressFinding(Descriptors.UnknownQueryName, null, given.Name, route.PageName, meant) { Renamed = (given, meant) };
            }

            if (value is not null && !Fits(given.HasHole ? null : given.Value, given.Hole?.Type, value))
            {
                return Misfit(address, given.Readable, value, route);
            }
        }

        // A hole in a name, or a value that the client writes, may bring any other along.
        if (use.HasValues
            && !address.Query.Any(given => given.Name.IndexOf(MappedText.Hole) >= 0 || (given.HasHole && holes.Any(static hole => hole.IsLoose)))
            && known.FirstOrDefault(value => !value.IsOptional && !address.Query.Any(given => string.Equals(given.Name, value.Name, StringComparison.OrdinalIgnoreCase))) is { } missing)
        {
            return new AddressFinding(Descriptors.QueryValueMissing, null, address.Readable, missing.Name, route.PageName, RouteCall.Outline(route, use.MemberOf(route))!);
        }

        if (use.MayBeWrittenOut || holes.Any(static hole => hole.Expression is null))
        {
            return null;
        }

        var (call, ending) = (RouteCall.Write(route, use.MemberOf(route), address, holes), use.EndingOf(route));
        return new AddressFinding(
            Descriptors.AddressWrittenOut, call is null ? null : call + ending, address.Readable, route.PageName, (call ?? RouteCall.Outline(route, use.MemberOf(route))!) + ending);
    }

    private static AddressFinding Misfit(Address address, string given, KnownValue value, KnownRoute route) =>
        new(Descriptors.AddressValue, null, address.Readable, given, value.ReadableType, value.Name, route.Template, route.PageName);

    /// <summary>Whether a text, or anything of a type, may be a value.</summary>
    private bool Fits(string? text, ITypeSymbol? type, KnownValue value)
    {
        if (value.Constraint is { } constraint)
        {
            return text is null ? type is null || RouteConstraint.MayAdmit([constraint], type) : RouteConstraint.Admits([constraint], text);
        }

        // An enum is written by name or number, in any case.
        return text is null
            || TypeNamed(value.Type) is not { TypeKind: TypeKind.Enum } names
            || text.Split(',').All(name => int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
                || names.MemberNames.Any(member => string.Equals(member, name.Trim(), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The type of a value, by the name that generated code writes; <see langword="null"/> of a keyword or a generic type.</summary>
    private INamedTypeSymbol? TypeNamed(string name)
    {
        const string Global = "global::";
        if (!name.StartsWith(Global, StringComparison.Ordinal))
        {
            return null;
        }

        INamespaceOrTypeSymbol? found = compilation.GlobalNamespace;
        foreach (var part in name.Substring(Global.Length).Split('.'))
        {
            found = found?.GetMembers(part).OfType<INamespaceOrTypeSymbol>().FirstOrDefault();
        }

        return found as INamedTypeSymbol;
    }

    /// <summary>The route whose address was meant: one of as many segments whose fixed ones differ in some letters.</summary>
    private static KnownRoute? Nearest(Address address, AddressUse use, RouteIndex routes)
    {
        var candidates = new Dictionary<string, KnownRoute>(StringComparer.Ordinal);
        foreach (var route in routes.Routes)
        {
            if ((use.Verb is null || route.Verb == use.Verb) && route.Path.Segments.Length == address.Segments.Length)
            {
                var text = string.Join("/", route.Path.Segments.Select((segment, i) => segment.Parameter is null ? segment.Before : address.Segments[i].Text));
                candidates[text] = route;
            }
        }

        var path = string.Join("/", address.Segments.Select(static segment => segment.Text));
        return CodeModel.Nearest.To(path, candidates.Keys) is { } nearest ? candidates[nearest] : null;
    }

    /// <summary>Whether something else than a page of this compilation may answer.</summary>
    private bool IsOfOthers(Address address, CancellationToken cancellation)
    {
        if (address.IsOfFile || address.Segments.Any(static segment => segment.HasHole && !segment.IsHole) || !compilation.IsWhole())
        {
            return true;
        }

        var facts = _facts ??= ApplicationFacts.Of(compilation, cancellation);
        return facts.IsMappedElsewhere(address);
    }
}

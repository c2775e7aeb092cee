using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// All routes of the application, read from the <c>Routes</c> that the generator wrote: its text stays the same object until a
/// route changes, so that no keystroke in a page costs a reading of all pages.
/// </summary>
internal sealed class RouteIndex
{
    private const string FileName = "Routes.g.cs";

    private static readonly ConditionalWeakTable<SourceText, RouteIndex> s_byText = new();
    private static readonly ConditionalWeakTable<Compilation, RouteIndex> s_byCompilation = new();

    private readonly Dictionary<string, List<KnownRoute>> _byFirstSegment = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<KnownRoute> _byAnySegment = [];
    private readonly ILookup<string, KnownRoute> _byPage;
    private readonly ILookup<string, KnownRoute> _byShape;
    private readonly ILookup<string, KnownRoute> _fixedBeside;

    private RouteIndex(ImmutableArray<KnownRoute> routes, string? @namespace)
    {
        Routes = routes;
        Namespace = @namespace;
        _byPage = routes.ToLookup(static route => route.Page, StringComparer.Ordinal);
        _byShape = routes.ToLookup(static route => route.Verb + " " + RouteShape.Of(route.Template));
        _fixedBeside = routes
            .SelectMany(static route => Enumerable.Range(0, route.Path.Segments.Length)
                .Where(index => route.Path.Segments[index].Parameter is null)
                .Select(index => (Key: KeyWithout(route, index), Route: route)))
            .ToLookup(static pair => pair.Key, static pair => pair.Route);
        foreach (var route in routes)
        {
            if (route.Path.Segments is [{ Parameter: null, Before: var first }, ..])
            {
                if (!_byFirstSegment.TryGetValue(first, out var same))
                {
                    _byFirstSegment.Add(first, same = []);
                }

                same.Add(route);
            }
            else
            {
                _byAnySegment.Add(route);
            }
        }
    }

    public static RouteIndex Empty { get; } = new([], null);

    public ImmutableArray<KnownRoute> Routes { get; }

    /// <summary>The namespace of <c>Routes</c>.</summary>
    public string? Namespace { get; }

    /// <summary>The routes of a compilation; none when the generator did not run.</summary>
    public static RouteIndex Of(Compilation compilation, CancellationToken cancellation)
    {
        if (s_byCompilation.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var tree = compilation.SyntaxTrees.FirstOrDefault(static tree => tree.FilePath.EndsWith(FileName, StringComparison.Ordinal));
        var index = tree is null ? Empty : Of(tree, cancellation);
        return s_byCompilation.GetValue(compilation, _ => index);
    }

    /// <summary>The routes that an address may be one of, but for its values.</summary>
    public IEnumerable<RouteMatch> Find(Address address)
    {
        IEnumerable<KnownRoute> candidates = address.Segments is [{ HasHole: false, Text: var first }, ..] && _byFirstSegment.TryGetValue(first, out var found)
            ? found.Concat(_byAnySegment)
            : _byAnySegment;
        foreach (var route in candidates)
        {
            if (route.Path.Fit(address, out var misfit) != RouteFit.None)
            {
                yield return new RouteMatch(route, misfit);
            }
        }
    }

    /// <summary>The routes that an address may be one of when its holes are filled.</summary>
    /// <param name="address">The address.</param>
    /// <param name="verb">The HTTP method; <see langword="null"/> for any.</param>
    public IEnumerable<KnownRoute> Possible(Address address, string? verb) =>
        Routes.Where(route => (verb is null || route.Verb == verb) && route.Path.MayBe(address));

    /// <summary>The routes of a page, by the full name of its class.</summary>
    public IEnumerable<KnownRoute> OfPage(string page) => _byPage[page];

    /// <summary>The routes that match the same addresses as one of a method and template.</summary>
    public IEnumerable<KnownRoute> Alike(string verb, string template) => _byShape[verb + " " + RouteShape.Of(template)];

    /// <summary>A route whose fixed segment takes a value away from a parameter of another, and that value.</summary>
    public (KnownRoute Route, string Parameter, string Value)? HiddenBy(string verb, RoutePath path)
    {
        for (var i = 0; i < path.Segments.Length; i++)
        {
            if (path.Segments[i] is { IsMixed: false, Parameter: { IsCatchAll: false, Constraints.IsEmpty: true } parameter }
                && _fixedBeside[KeyWithout(verb, path, i)].FirstOrDefault() is { } other)
            {
                return (other, parameter.Name, other.Path.Segments[i].Before);
            }
        }

        return null;
    }

    private static RouteIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        if (s_byText.TryGetValue(text, out var known))
        {
            return known;
        }

        var index = Read(tree.GetRoot(cancellation));
        return s_byText.GetValue(text, _ => index);
    }

    private static string KeyWithout(KnownRoute route, int index) => KeyWithout(route.Verb, route.Path, index);

    private static string KeyWithout(string verb, RoutePath path, int index) =>
        verb + " " + string.Join("/", path.Segments.Select((segment, i) => i == index ? "*" : segment.Parameter is null ? segment.Before.ToLowerInvariant() : "{}"));

    private static RouteIndex Read(SyntaxNode root)
    {
        if (root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<ClassDeclarationSyntax>()
            .FirstOrDefault(static type => type.Identifier.ValueText == "Routes") is not { } routes)
        {
            return Empty;
        }

        var members = new Dictionary<(string Verb, string Template), (string Node, ImmutableArray<KnownValue> Values)>();
        ReadNode(routes, "Routes", members);
        var all = routes.Members.OfType<PropertyDeclarationSyntax>().First(static property => property.Identifier.ValueText == "All");
        return new RouteIndex(
            [.. from creation in all.DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>()
                let texts = TextsOf(creation)
                let member = members.TryGetValue((texts[0], texts[1]), out var known) ? known : (Node: null!, Values: [])
                select new KnownRoute(texts[0], texts[1], texts[2], member.Node, member.Values)],
            routes.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString());
    }

    private static void ReadNode(ClassDeclarationSyntax node, string name, Dictionary<(string, string), (string, ImmutableArray<KnownValue>)> members)
    {
        var templates = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax property when property.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault() is { Right: ImplicitObjectCreationExpressionSyntax made }:
                    templates[property.Identifier.ValueText] = TextsOf(made);
                    break;
                case MethodDeclarationSyntax { ExpressionBody.Expression: ImplicitObjectCreationExpressionSyntax made } method:
                    ReadMember(method, made, name, templates, members);
                    break;
                case ClassDeclarationSyntax child:
                    ReadNode(child, name + "." + child.Identifier.Text, members);
                    break;
            }
        }
    }

    private static void ReadMember(
        MethodDeclarationSyntax method,
        ImplicitObjectCreationExpressionSyntax made,
        string node,
        Dictionary<string, List<string>> templates,
        Dictionary<(string, string), (string, ImmutableArray<KnownValue>)> members)
    {
        var arguments = made.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        var at = arguments.FindIndex(argument => argument is IdentifierNameSyntax name && templates.ContainsKey(name.Identifier.ValueText));
        if (at < 0)
        {
            return;
        }

        var texts = templates[((IdentifierNameSyntax)arguments[at]).Identifier.ValueText];
        var template = texts[1];
        var names = RoutePattern.Parameters(template).Select(static parameter => parameter.Name).ToList();
        var routeValues = names.Count;
        names.AddRange(texts.Skip(2));
        var values = arguments.Skip(at + 1).ToList();
        if (values is [ArrayCreationExpressionSyntax { Initializer: { } initializer }])
        {
            values = [.. initializer.Expressions];
        }

        var placeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].DescendantNodes().OfType<IdentifierNameSyntax>()
                .FirstOrDefault(name => method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText)) is { } used)
            {
                placeOf[used.Identifier.ValueText] = i;
            }
        }

        var known = method.ParameterList.Parameters
            .Where(parameter => placeOf.TryGetValue(parameter.Identifier.ValueText, out var place) && place < names.Count)
            .Select(parameter =>
            {
                var place = placeOf[parameter.Identifier.ValueText];
                return new KnownValue(names[place], parameter.Identifier.Text, parameter.Type!.ToString().TrimEnd('?'), parameter.Default is not null, place >= routeValues);
            })
            .ToImmutableArray();
        var verb = method.Identifier.ValueText == "Href" ? "GET" : method.Identifier.ValueText.ToUpperInvariant();
        members[(verb, template)] = (node, known);
    }

    private static List<string> TextsOf(ImplicitObjectCreationExpressionSyntax creation) =>
        [.. creation.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.ValueText)];
}

/// <summary>A route that an address may be one of.</summary>
/// <param name="Route">The route.</param>
/// <param name="Misfit">The value that the route does not admit, or <see langword="null"/>.</param>
internal sealed record RouteMatch(KnownRoute Route, RouteMisfit? Misfit);

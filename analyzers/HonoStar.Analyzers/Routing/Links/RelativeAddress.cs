using System.Runtime.CompilerServices;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// Resolves addresses that are relative to the document, where it is certain which page that is: in the template of a page's own
/// GET, and in private methods that nothing but it shows. A component, a layout, a page that an action fetches, and an
/// application with a <c>base</c> element have no document that is known here.
/// </summary>
internal sealed class RelativeAddress(ProjectModel project)
{
    private readonly ConditionalWeakTable<ISymbol, Document> _documents = new();

    /// <summary>An address from the root of the application, with its holes; <see langword="null"/> when it is not certain.</summary>
    /// <param name="context">The template.</param>
    /// <param name="written">The address as it is written.</param>
    /// <param name="holes">What stands in its holes.</param>
    public (string Text, List<AddressHole> Holes)? Resolve(TemplateContext context, string written, IReadOnlyList<AddressHole> holes)
    {
        if (!IsRelative(written) || DocumentOf(context) is not { Route: { } route } document)
        {
            return null;
        }

        var segments = route.Path.Segments.Select(segment => segment.Parameter is { } parameter
            ? (Text: MappedText.Hole.ToString(), Hole: document.HoleOf(parameter.Name))
            : (Text: segment.Before, Hole: (AddressHole?)null)).ToList();
        var end = written.IndexOfAny(['?', '#']) is >= 0 and var special ? special : written.Length;
        if (end > 0)
        {
            // What a browser takes the place of the last segment.
            segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            var next = 0;
            foreach (var segment in written.Substring(0, end).Split('/'))
            {
                var own = segment.Count(static character => character == MappedText.Hole);
                if (segment == ".." && segments.Count == 0)
                {
                    // Above the application, or in what it is mapped below.
                    return null;
                }

                if (segment == "..")
                {
                    segments.RemoveAt(segments.Count - 1);
                }
                else if (segment is not ("." or ""))
                {
                    if (own > 1)
                    {
                        return null;
                    }

                    segments.Add((segment, own == 1 && next < holes.Count ? holes[next] : null));
                }

                next += own;
            }

            holes = [.. holes.Skip(next)];
        }

        return ("/" + string.Join("/", segments.Select(static segment => segment.Text)) + written.Substring(end), [.. segments.Select(static segment => segment.Hole).OfType<AddressHole>(), .. holes]);
    }

    private static bool IsRelative(string written)
    {
        var end = written.IndexOfAny(['/', '?', '#']) is >= 0 and var special ? special : written.Length;
        return written[0] is not ('#' or '/' or '\\' or MappedText.Hole) && written.IndexOf(':', 0, end) < 0 && !char.IsWhiteSpace(written[0]);
    }

    private Document DocumentOf(TemplateContext context)
    {
        if (context.ContainingSymbol is not IMethodSymbol method)
        {
            return Document.Unknown;
        }

        if (_documents.TryGetValue(method, out var known))
        {
            return known;
        }

        var document = Find(method, context.Compilation, context.CancellationToken);
        return _documents.GetValue(method, _ => document);
    }

    private Document Find(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if (method.ContainingType is not { } type || PageSymbol.Read(type, project) is not { Placed: not null } page)
        {
            return Document.Unknown;
        }

        var own = page.Handlers.Where(handler => SymbolEqualityComparer.Default.Equals(handler.Method, method)).ToList();
        var shown = own.Count > 0 ? own : page.Handlers.Where(static handler => handler.Model.Verb == "GET").ToList();
        if (shown is not [{ Model: { Verb: "GET", Result: ResultKind.Html }, Placed.Template: var template } handler]
            || (own.Count == 0 && (method.DeclaredAccessibility != Accessibility.Private || IsUsedByAnother(method, handler.Method, type, cancellation)))
            || RouteIndex.Of(compilation, cancellation).OfPage(type.FullName()).FirstOrDefault(route => route.Verb == "GET" && route.Template == template) is not { } route
            || route.Path.Segments.Any(static segment => segment.IsMixed || segment.Parameter is { IsCatchAll: true } or { IsOptional: true }))
        {
            return Document.Unknown;
        }

        var facts = ApplicationFacts.Of(compilation, cancellation);
        return facts.HasBase || facts.IsFetched(route) ? Document.Unknown : new Document(route, own.Count > 0 ? method : null);
    }

    /// <summary>Whether another handler than the page's GET may show what a method makes: it names it, or something that does.</summary>
    private static bool IsUsedByAnother(IMethodSymbol method, IMethodSymbol handler, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var names = type.GetMembers()
            .Where(static member => member is IMethodSymbol or IPropertySymbol or IFieldSymbol && !member.IsImplicitlyDeclared)
            .SelectMany(member => member.DeclaringSyntaxReferences, (member, reference) => (Member: member, Names: TypeNames.AllIn(reference.GetSyntax(cancellation))))
            .ToList();
        var shows = new HashSet<string>(StringComparer.Ordinal) { method.Name };
        for (var count = 0; count < shows.Count;)
        {
            count = shows.Count;
            shows.UnionWith(names.Where(one => one.Names.Overlaps(shows)).Select(static one => one.Member.Name));
        }

        return names.Any(one => shows.Contains(one.Member.Name) && one.Member.DeclaredAccessibility != Accessibility.Private && !SymbolEqualityComparer.Default.Equals(one.Member, handler));
    }

    /// <summary>The document that a template is shown in.</summary>
    /// <param name="route">Its route; <see langword="null"/> when it is not known.</param>
    /// <param name="method">The handler of the template, whose parameters can stand in it.</param>
    private sealed class Document(KnownRoute? route, IMethodSymbol? method)
    {
        public static Document Unknown { get; } = new(null, null);

        public KnownRoute? Route => route;

        public AddressHole? HoleOf(string parameter)
        {
            var own = method?.Parameters.FirstOrDefault(candidate => string.Equals(candidate.Name, parameter, StringComparison.OrdinalIgnoreCase));
            return new AddressHole(own?.Name, own?.Type);
        }
    }
}

using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// All pages of a compilation, for the rules that compare one with the others. They are read when the first page asks;
/// each page then reports what concerns it, so that an editor shows it in the file that is open.
/// </summary>
internal sealed class ApplicationPages(Compilation compilation, ProjectModel project)
{
    private ILookup<string, HandlerSymbol>? _byRoute;

    /// <summary>The handlers that answer the same method, and addresses of the same shape, as one of them; it is one.</summary>
    public IEnumerable<HandlerSymbol> Alike(HandlerSymbol handler, CancellationToken cancellation) => Read(cancellation)[RouteKey(handler)];

    /// <summary>Reads the pages with the token of whoever asks: a request that is cancelled leaves nothing behind.</summary>
    private ILookup<string, HandlerSymbol> Read(CancellationToken cancellation) =>
        _byRoute ??= SourceTypes.Of(compilation, cancellation)
            .Select(type => PageSymbol.Read(type, project))
            .OfType<PageSymbol>()
            .SelectMany(page => page.Handlers)
            .Where(handler => handler.Placed is not null)
            .ToLookup(RouteKey);

    private static string RouteKey(HandlerSymbol handler) => handler.Model.Verb + " " + RouteShape.Of(handler.Placed!.Template);
}

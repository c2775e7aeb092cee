using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// All pages of a compilation, for the rules that compare one with the others. They are read when the first page asks;
/// each page then reports what concerns it, so that an editor shows it in the file that is open.
/// </summary>
internal sealed class ApplicationPages
{
    private readonly Lazy<IReadOnlyList<PageSymbol>> _pages;

    public ApplicationPages(Compilation compilation, ProjectModel project, CancellationToken cancellation) =>
        _pages = new(
            () => [.. SourceTypes.Of(compilation, cancellation).Select(type => PageSymbol.Read(type, project)).OfType<PageSymbol>()],
            LazyThreadSafetyMode.PublicationOnly); // A cancelled reading is not kept.

    public IReadOnlyList<PageSymbol> All => _pages.Value;

    public PageSymbol? Find(INamedTypeSymbol type) => All.FirstOrDefault(page => SymbolEqualityComparer.Default.Equals(page.Type, type));
}

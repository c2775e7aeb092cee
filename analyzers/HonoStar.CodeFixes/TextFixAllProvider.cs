using System.Collections.Immutable;
using HonoStar.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.CodeFixes;

/// <summary>
/// Makes the changes of all that was reported, in one go for each file. Of changes that overlap the first is made; the others are
/// reported again. What has no fix is passed over, also where it comes first.
/// </summary>
internal sealed class TextFixAllProvider : DocumentBasedFixAllProvider
{
    /// <summary>There is no more than one.</summary>
    public static TextFixAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var changes = new List<TextChange>();
        foreach (var fix in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(TextFix.Read))
        {
            if (fix is not null && !fix.Changes.Any(change => changes.Exists(made => Collide(made, change))))
            {
                changes.AddRange(fix.Changes);
            }
        }

        if (changes.Count == 0)
        {
            return document;
        }

        var text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }

    // Two that insert the same at the same place do it for the same reason.
    private static bool Collide(TextChange made, TextChange change) => made.Span.OverlapsWith(change.Span) || (made.Span.IsEmpty && made == change);
}

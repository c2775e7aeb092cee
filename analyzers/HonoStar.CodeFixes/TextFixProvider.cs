using System.Collections.Immutable;
using System.Composition;
using HonoStar.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace HonoStar.CodeFixes;

/// <summary>Makes the changes that an analyzer sent along with what it reported, see <see cref="TextFix"/>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TextFixProvider))]
[Shared]
public sealed class TextFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Descriptors.All.Where(TextFix.IsOfferedBy).Select(rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => TextFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (TextFix.Read(diagnostic) is { } fix)
            {
                // Titles name what is written in one place; all places of a rule are mended alike.
                context.RegisterCodeFix(CodeAction.Create(fix.Title, cancellation => ApplyAsync(context.Document, fix, cancellation), diagnostic.Id), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ApplyAsync(Document document, TextFix fix, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(fix.Changes));
    }
}

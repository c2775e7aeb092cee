using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>What was found before, for a fix of all of it.</summary>
internal sealed class FoundBefore(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var trees = new HashSet<SyntaxTree?>();
        foreach (var document in project.Documents)
        {
            trees.Add(await document.GetSyntaxTreeAsync(cancellationToken));
        }

        return diagnostics.Where(diagnostic => trees.Contains(diagnostic.Location.SourceTree));
    }

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);
}

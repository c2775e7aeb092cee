using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>Applies the fixes of a rule, as an editor does.</summary>
/// <param name="directory">Where the project stands.</param>
/// <param name="rule">The rule.</param>
/// <param name="kind">What the project is built to.</param>
/// <param name="texts">The files that are no code.</param>
internal sealed class Fixing(string directory, string rule, OutputKind kind, IEnumerable<AdditionalText> texts)
{
    private readonly CodeFixProvider _provider =
        AllAnalyzers.Fixes.FirstOrDefault(provider => provider.FixableDiagnosticIds.Contains(rule)) ?? throw new InvalidOperationException($"{rule} has no fix.");

    /// <summary>Applies the first fix that is offered, until none is.</summary>
    public async Task<List<(string Path, string Text)>> OneByOneAsync(IEnumerable<(string Path, string Text)> files, CancellationToken cancellation)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, files);
        for (var i = 0; i < 20; i++)
        {
            if (await FirstAsync(project, await DiagnoseAsync(project, cancellation), cancellation) is not { } first)
            {
                return await TextsAsync(project, cancellation);
            }

            project = await ApplyAsync(project, first.Action, cancellation);
        }

        throw new InvalidOperationException($"The fix of {rule} does not mend what {rule} reports.");
    }

    /// <summary>Fixes all of the project in one step.</summary>
    public async Task<List<(string Path, string Text)>> AllAtOnceAsync(IEnumerable<(string Path, string Text)> files, CancellationToken cancellation)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, files);
        var diagnostics = await DiagnoseAsync(project, cancellation);
        var first = await FirstAsync(project, diagnostics, cancellation);
        Assert.NotNull(first);
        var context = new FixAllContext(
            first.Value.Document, _provider, FixAllScope.Project, first.Value.Action.EquivalenceKey, [rule], new FoundBefore(diagnostics), cancellation);
        var all = await _provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        return await TextsAsync(await ApplyAsync(project, all, cancellation), cancellation);
    }

    private Project Open(AdhocWorkspace workspace, IEnumerable<(string Path, string Text)> files) => Projects.Add(workspace.CurrentSolution, "App", directory, kind, files, texts);

    private async Task<List<Diagnostic>> DiagnoseAsync(Project project, CancellationToken cancellation)
    {
        var compilation = (await project.GetCompilationAsync(cancellation))!;
        var diagnostics = await compilation.WithAnalyzers(AllAnalyzers.Instances, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == rule).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private async Task<(Document Document, CodeAction Action)?> FirstAsync(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        foreach (var diagnostic in diagnostics)
        {
            var document = project.GetDocument(diagnostic.Location.SourceTree)!;
            var actions = new List<CodeAction>();
            await _provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
            if (actions.Count > 0)
            {
                return (document, actions[0]);
            }
        }

        return null;
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action, CancellationToken cancellation)
    {
        var operations = await action.GetOperationsAsync(cancellation);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private static async Task<List<(string Path, string Text)>> TextsAsync(Project project, CancellationToken cancellation)
    {
        var texts = new List<(string, string)>();
        foreach (var document in project.Documents)
        {
            texts.Add((document.FilePath!, (await document.GetTextAsync(cancellation)).ToString()));
        }

        return texts;
    }
}

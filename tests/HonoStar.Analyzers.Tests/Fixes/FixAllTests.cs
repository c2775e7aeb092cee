using HonoStar.Analyzers.Tests.Verification;
using HonoStar.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Fixes;

/// <summary>
/// The editor's "fix all occurrences", in a file, a project and a solution of two projects, one of which has two files. The first
/// file has each case three times, of which two stand in one string.
/// </summary>
public sealed class FixAllTests
{
    private const string Main = "public static class Program { public static void Main() { } }";

    private static readonly Text s_files = new(StaticFiles.ListName, "star.png");

    public static TheoryData<string> Rules => [.. FixAllCases.Rules];

    [Fact]
    public void Every_rule_with_a_fix_is_tested() =>
        Assert.Equal(AllAnalyzers.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Order(StringComparer.Ordinal), FixAllCases.Rules.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task All_that_a_scope_has_is_mended_and_nothing_else(string rule)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (one, two) = ($"/one/{FixAllCases.FolderOf(rule)}One.cs", $"/one/{FixAllCases.FolderOf(rule)}Two.cs");
        var cases = new[] { ("/one/", "One", "App", true), ("/one/", "Two", "App", false), ("/other/", "Three", "OtherApp", false) }
            .ToDictionary(file => $"{file.Item1}{FixAllCases.FolderOf(rule)}{file.Item2}.cs", file => FixAllCases.FileOf(rule, file.Item2, file.Item3, file.Item4));
        using var workspace = new AdhocWorkspace();
        var solution = Open(workspace, cases.Select(file => (file.Key, file.Value.Before)).ToList());
        var found = await FindAsync(solution, rule, cancellation);

        Assert.Equal(cases.Where(file => file.Key == one).Select(file => file.Value.After), await FixedAsync(FixAllScope.Document, one));
        Assert.Equal(cases.Where(file => file.Key.StartsWith("/one/", StringComparison.Ordinal)).Select(file => file.Value.After), await FixedAsync(FixAllScope.Project, one, two));
        Assert.Equal(cases.Values.Select(file => file.After), await FixedAsync(FixAllScope.Solution, [.. cases.Keys]));

        // What is left is code, of which the rule has nothing more to say.
        Assert.Empty(await FindAsync(await FixAllAsync(solution, rule, FixAllScope.Solution, found, cancellation), rule, cancellation));

        // The texts of the files that are mended; all others have to be as they were.
        async Task<List<string>> FixedAsync(FixAllScope scope, params string[] paths)
        {
            var after = await FixAllAsync(solution, rule, scope, found, cancellation);
            Assert.Equal(
                cases.Where(file => !paths.Contains(file.Key)).Select(file => file.Value.Before),
                await TextsAsync(after, cases.Keys.Where(path => !paths.Contains(path)), cancellation));
            return await TextsAsync(after, paths, cancellation);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_fix_leaves_code_in_raw_and_verbatim_strings_too(string rule)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var source = FixAllCases.FileOf(rule, "One", "App", isRepeated: false).Before;
        foreach (var isRaw in new[] { true, false })
        {
            var root = await CSharpSyntaxTree.ParseText(source, cancellationToken: cancellation).GetRootAsync(cancellation);
            using var workspace = new AdhocWorkspace();
            var solution = Open(workspace, [($"/one/{FixAllCases.FolderOf(rule)}One.cs", new OtherStrings(isRaw).Visit(root).ToFullString())]);
            var found = await FindAsync(solution, rule, cancellation);

            var left = await FindAsync(await FixAllAsync(solution, rule, FixAllScope.Document, found, cancellation), rule, cancellation);

            Assert.DoesNotContain(left, diagnostic => TextFix.Read(diagnostic) is not null);
        }
    }

    [Fact]
    public async Task What_can_be_mended_is_where_the_first_that_is_reported_cannot()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var solution = Open(workspace, [("/one/One.cs", """public static class One { public static Html Of() => $"<center>1</center><acronym>a</acronym><acronym>b</acronym>"; }""")]);
        var found = await FindAsync(solution, RuleIdentifiers.ObsoleteElement, cancellation);
        var provider = AllAnalyzers.Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(RuleIdentifiers.ObsoleteElement));

        // Whoever asks of the first what it would be mended by, as command lines do, gets no key.
        var document = solution.GetDocument(found[0].Location.SourceTree)!;
        var action = await provider.GetFixAllProvider()!.GetFixAsync(
            new FixAllContext(document, provider, FixAllScope.Solution, null, [RuleIdentifiers.ObsoleteElement], new FoundBefore(found), cancellation));

        Assert.NotNull(action);
        var after = (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.Contains("<center>1</center><abbr>a</abbr><abbr>b</abbr>", Assert.Single(await TextsAsync(after, ["/one/One.cs"], cancellation)), StringComparison.Ordinal);
    }

    private static Solution Open(AdhocWorkspace workspace, List<(string Path, string Text)> files)
    {
        var one = Projects.Add(workspace.CurrentSolution, "App", "/one/", OutputKind.ConsoleApplication, Files("/one/"), [s_files]);
        return Projects.Add(one.Solution, "OtherApp", "/other/", OutputKind.ConsoleApplication, Files("/other/"), [s_files]).Solution;

        IEnumerable<(string, string)> Files(string directory) =>
            [(directory + "Usings.cs", ImplicitUsings.Text), (directory + "Main.cs", Main), .. files.Where(file => file.Path.StartsWith(directory, StringComparison.Ordinal))];
    }

    private static async Task<List<Diagnostic>> FindAsync(Solution solution, string rule, CancellationToken cancellation)
    {
        var found = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(cancellation))!;
            Assert.Empty(compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && rule != RuleIdentifiers.NotPartial));
            var analyzers = AllAnalyzers.Instances.Where(analyzer => analyzer.SupportedDiagnostics.Any(supported => supported.Id == rule));
            found.AddRange(await compilation.WithAnalyzers([.. analyzers], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation));
        }

        return [.. found.Where(diagnostic => diagnostic.Id == rule)];
    }

    private static async Task<Solution> FixAllAsync(Solution solution, string rule, FixAllScope scope, List<Diagnostic> found, CancellationToken cancellation)
    {
        var provider = AllAnalyzers.Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(rule));
        var all = provider.GetFixAllProvider()!;
        Assert.Contains(scope, all.GetSupportedFixAllScopes());
        var first = found.First(diagnostic => diagnostic.Location.SourceTree!.FilePath.EndsWith("/One.cs", StringComparison.Ordinal));
        var document = solution.GetDocument(first.Location.SourceTree)!;
        var offered = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => offered.Add(action), cancellation));
        var action = await all.GetFixAsync(new FixAllContext(document, provider, scope, offered[0].EquivalenceKey, [rule], new FoundBefore(found), cancellation));
        var operations = await action!.GetOperationsAsync(cancellation);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<List<string>> TextsAsync(Solution solution, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var texts = new List<string>();
        foreach (var path in paths)
        {
            texts.Add((await solution.GetDocument(solution.GetDocumentIdsWithFilePath(path).Single())!.GetTextAsync(cancellation)).ToString());
        }

        return texts;
    }
}

using System.Text.RegularExpressions;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Diagnostics;

/// <summary>The sample <c>Mistakes</c>: what is reported is what its lines are marked with, and every rule is there.</summary>
public sealed partial class MistakesTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using HonoStar;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private static readonly string s_directory = Path.Combine(Documentation.Root, "samples", "Mistakes") + "/";

    [Fact]
    public void Every_rule_has_a_mistake() =>
        Assert.Empty(Descriptors.All.Select(rule => rule.Id).Except(Sources().SelectMany(source => MarksOf(source.Path, source.Text)).Select(mark => mark.Rule)));

    [Fact]
    public async Task Exactly_the_marked_lines_are_reported()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var sources = Sources().ToList();
        var compilation = CSharpCompilation.Create(
            "Mistakes",
            sources.Append((s_directory + "Usings.cs", Usings)).Select(source => CSharpSyntaxTree.ParseText(source.Item2, s_parsing, source.Item1, cancellationToken: cancellation)),
            References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var options = new BuildProperties(s_directory, "Mistakes");
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new HonoStarGenerator().AsSourceGenerator()], parseOptions: s_parsing, optionsProvider: options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellation);
        Assert.Empty(generated.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var diagnostics = await generated.WithAnalyzers(AllAnalyzers.Instances, new AnalyzerOptions([], options)).GetAnalyzerDiagnosticsAsync(cancellation);

        var marked = sources.SelectMany(source => MarksOf(source.Path, source.Text)).ToList();
        var reported = diagnostics.Select(MarkOf).ToList();
        Assert.Empty(marked.Except(reported));
        Assert.Empty(reported.Except(marked));
        Assert.Equal(marked.Count, reported.Count);
    }

    private static IEnumerable<(string Path, string Text)> Sources() =>
        Directory.EnumerateFiles(s_directory, "*.cs", SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/'))
            .Where(path => !path[s_directory.Length..].StartsWith("obj/", StringComparison.Ordinal) && !path[s_directory.Length..].StartsWith("bin/", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)));

    private static IEnumerable<(string Path, int Line, string Rule)> MarksOf(string path, string text) =>
        text.Split('\n').SelectMany((line, index) => Mark().Match(line).Groups["rule"].Captures.Select(rule => (path[s_directory.Length..], index + 1, rule.Value)));

    private static (string Path, int Line, string Rule) MarkOf(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return (place.Path[s_directory.Length..], place.StartLinePosition.Line + 1, diagnostic.Id);
    }

    /// <summary>The ids at the end of a line: <c>// HS0101</c>, or several.</summary>
    [GeneratedRegex(@"//(?: (?<rule>HS\d{4}),?)+\s*$")]
    private static partial Regex Mark();
}

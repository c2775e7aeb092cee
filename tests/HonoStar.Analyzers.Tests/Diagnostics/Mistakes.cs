using System.Collections.Immutable;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.Generators;
using HonoStar.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Diagnostics;

/// <summary>The sample <c>Mistakes</c>, as the compiler with the generator and all analyzers takes it.</summary>
internal static class Mistakes
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private static readonly Text s_files = new(StaticFiles.ListName, "star.svg");

    /// <summary>Where the sample stands.</summary>
    public static string Directory { get; } = Path.Combine(Repository.Root, "samples", "Mistakes") + "/";

    /// <summary>What the analyzers report.</summary>
    /// <param name="edit">What is to be done to the text of every file before.</param>
    /// <param name="options">What an <c>.editorconfig</c> says of the files.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Func<string, string>? edit = null, SyntaxTreeOptionsProvider? options = null, CancellationToken cancellation = default)
    {
        var compilation = CSharpCompilation.Create(
            "Mistakes",
            Sources().Append((Directory + "Usings.cs", ImplicitUsings.Text))
                .Select(source => CSharpSyntaxTree.ParseText(edit?.Invoke(source.Item2) ?? source.Item2, s_parsing, source.Item1, cancellationToken: cancellation)),
            References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable).WithSyntaxTreeOptionsProvider(options));
        var properties = new BuildProperties(Directory, "Mistakes");
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new HonoStarGenerator().AsSourceGenerator()], parseOptions: s_parsing, optionsProvider: properties);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellation);
        Assert.Empty(generated.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await generated.WithAnalyzers(AllAnalyzers.Instances, new AnalyzerOptions([s_files], properties)).GetAnalyzerDiagnosticsAsync(cancellation);
    }

    public static IEnumerable<(string Path, string Text)> Sources() => Repository.SourcesOf("Mistakes").Select(source => (Directory + source.Path, source.Text));
}

using System.Collections.Immutable;
using HonoStar.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>
/// An application as the compiler sees it: the generator runs first, then all analyzers. What they report has to be exactly
/// what the files mark, whichever rule it is of.
/// </summary>
/// <param name="rule">The rule that <c>[|...|]</c> stands for.</param>
internal sealed class Application(string rule)
{
    private const string Directory = "/app/";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using HonoStar;
        global using Microsoft.AspNetCore.Http;
        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("HonoStar.", StringComparison.Ordinal) || Path.GetFileName(path) == "HonoStar.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private readonly List<Marked> _files = [];
    private bool _mayFail;

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its path in the project, such as <c>Pages/Index.cs</c>.</param>
    /// <param name="text">Its text, with marks.</param>
    public Application With(string path, string text)
    {
        _files.Add(Marked.Parse(Directory + path, text, rule));
        return this;
    }

    /// <summary>Says that the compiler, or the generator, reports errors of its own, besides.</summary>
    public Application WithCompilerErrors()
    {
        _mayFail = true;
        return this;
    }

    /// <summary>Analyzes the application.</summary>
    /// <returns>The messages, in the order of their places.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create(
            "App",
            [
                CSharpSyntaxTree.ParseText(Usings, s_parsing, Directory + "Usings.cs", cancellationToken: cancellation),
                .. _files.Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parsing, file.Path, cancellationToken: cancellation)),
            ],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var options = new ProjectOptions();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new HonoStarGenerator().AsSourceGenerator()], parseOptions: s_parsing, optionsProvider: options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var generatorDiagnostics, cancellation);
        if (!_mayFail)
        {
            Assert.Empty(generatorDiagnostics);
            Assert.Empty(generated.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        var diagnostics = (await generated
                .WithAnalyzers(AllAnalyzers.Instances, new AnalyzerOptions([], options))
                .GetAnalyzerDiagnosticsAsync(cancellation))
            .OrderBy(ExpectedOf)
            .ToList();
        Assert.Equal(_files.SelectMany(file => file.Expected).Order(), diagnostics.Select(ExpectedOf));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static Expected ExpectedOf(Diagnostic diagnostic) =>
        new(diagnostic.Location.SourceTree?.FilePath ?? diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), diagnostic.Id, diagnostic.Location.SourceSpan);

    /// <summary>What the build says of the project.</summary>
    private sealed class ProjectOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(new()
        {
            ["build_property.ProjectDir"] = Directory,
            ["build_property.RootNamespace"] = "App",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}

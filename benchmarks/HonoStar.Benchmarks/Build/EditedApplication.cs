using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using HonoStar.Analyzers;
using HonoStar.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Benchmarks.Build;

/// <summary>The generated application in an editor's hands: one page is edited at a time, and looked at again.</summary>
internal sealed class EditedApplication
{
    private const string Directory = "/large/";

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(HonoStarAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private readonly AnalyzerOptions _options = new([], new Properties());
    private readonly Dictionary<int, int> _edits = [];
    private readonly IReadOnlyList<Floor> _floors;
    private CSharpCompilation _sources;
    private GeneratorDriver _driver;
    private ImmutableArray<SourceText> _generated = [];
    private ImmutableArray<SyntaxTree> _generatedTrees = [];

    public EditedApplication(GeneratedApplication application)
    {
        _sources = CSharpCompilation.Create(
            "Large",
            application.Files().Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parsing, Directory + file.Path)),
            References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create([new HonoStarGenerator().AsSourceGenerator()], parseOptions: s_parsing, optionsProvider: _options.AnalyzerConfigOptionsProvider)
            .RunGenerators(_sources);
        Keep();
        _floors = Floor.All([.. _driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName)], s_parsing);
    }

    /// <summary>Everything that is wrong with the application, which is nothing.</summary>
    public async Task<IReadOnlyList<Diagnostic>> CheckAllAsync()
    {
        var all = await Whole().WithAnalyzers(s_analyzers, _options).GetAllDiagnosticsAsync();
        return [.. all.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];
    }

    /// <summary>Changes a number in the body of a page's handler. Returns how long the generator took to find that nothing follows from it.</summary>
    public TimeSpan Edit(int page)
    {
        var path = Directory + GeneratedApplication.PathOfPage(page);
        var tree = _sources.SyntaxTrees.First(candidate => candidate.FilePath == path);
        var number = _edits[page] = _edits.GetValueOrDefault(page) + 1;
        var text = tree.GetText();
        var start = text.ToString().IndexOf("var limit = ", StringComparison.Ordinal);
        var end = text.ToString().IndexOf(';', start);
        var edited = tree.WithChangedText(text.Replace(TextSpan.FromBounds(start, end), $"var limit = {20 + number}"));
        _sources = _sources.ReplaceSyntaxTree(tree, edited);

        var watch = Stopwatch.StartNew();
        _driver = _driver.RunGenerators(_sources);
        watch.Stop();
        return Keep() ? throw new InvalidOperationException("The generator wrote something new after an edit in a method's body.") : watch.Elapsed;
    }

    /// <summary>How long the compiler takes for generators that do less, after the same edit.</summary>
    public IEnumerable<(string Generator, TimeSpan Time)> RunFloors() => _floors.Select(floor => (floor.Name, floor.Run(_sources)));

    /// <summary>Looks at a page again as editors do. Returns how long the compiler took alone, and with all analyzers.</summary>
    public async Task<(TimeSpan Compiler, TimeSpan Analyzers)> AnalyzeAsync(int page)
    {
        // Two compilations of the same: what one has bound helps the other nothing.
        var alone = Whole();
        var watch = Stopwatch.StartNew();
        ModelOf(alone, page).GetDiagnostics();
        var compiler = watch.Elapsed;

        var whole = Whole();
        watch.Restart();
        ModelOf(whole, page).GetDiagnostics();
        var analyzed = whole.WithAnalyzers(s_analyzers, _options);
        await analyzed.GetAnalysisResultAsync(ModelOf(analyzed.Compilation, page), filterSpan: null, CancellationToken.None);
        return (compiler, watch.Elapsed - compiler);
    }

    /// <summary>How long each analyzer takes for the whole application, the slowest first.</summary>
    public async Task<IReadOnlyList<(string Analyzer, TimeSpan Time)>> ProfileAsync(int? page)
    {
        var analyzed = Whole().WithAnalyzers(s_analyzers, new CompilationWithAnalyzersOptions(_options, null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var result = page is null
            ? await analyzed.GetAnalysisResultAsync(CancellationToken.None)
            : await analyzed.GetAnalysisResultAsync(ModelOf(analyzed.Compilation, page.Value), filterSpan: null, CancellationToken.None);
        return [.. result.AnalyzerTelemetryInfo.Select(info => (info.Key.GetType().Name, info.Value.ExecutionTime)).OrderByDescending(info => info.ExecutionTime)];
    }

    private static SemanticModel ModelOf(Compilation compilation, int page)
    {
        var path = Directory + GeneratedApplication.PathOfPage(page);
        return compilation.GetSemanticModel(compilation.SyntaxTrees.First(tree => tree.FilePath == path));
    }

    private CSharpCompilation Whole() => _sources.AddSyntaxTrees(_generatedTrees);

    /// <summary>Takes what the generator wrote, if it is something new; what is not is kept, as editors do.</summary>
    private bool Keep()
    {
        var result = _driver.GetRunResult();
        var texts = result.Results.SelectMany(generator => generator.GeneratedSources).Select(source => source.SourceText).ToImmutableArray();
        if (texts.AsEnumerable().SequenceEqual(_generated, ReferenceEqualityComparer.Instance))
        {
            return false;
        }

        (_generated, _generatedTrees) = (texts, result.GeneratedTrees);
        return true;
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains("/shared/", StringComparison.Ordinal) || Path.GetFileName(path) == "HonoStar.dll")
            .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>What a build says of the project.</summary>
    private sealed class Properties : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.ProjectDir" => Directory,
                    "build_property.RootNamespace" => "Large",
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}

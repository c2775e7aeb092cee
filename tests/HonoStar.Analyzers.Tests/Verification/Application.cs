using System.Globalization;
using HonoStar.Generators;
using HonoStar.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>
/// An application as the compiler sees it: the generator runs first, then all analyzers. What they report has to be exactly
/// what the files mark, whichever rule it is of; where a file says what it is after the fix, the fixes have to make that of
/// it, one by one and all at once.
/// </summary>
/// <param name="rule">The rule that <c>[|...|]</c> stands for, and that is fixed.</param>
internal sealed class Application(string rule)
{
    private const string Directory = "/app/";

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private readonly List<Marked> _files = [];
    private readonly Dictionary<string, string> _fixed = [];
    private readonly HashSet<string> _without = [];
    private readonly List<AdditionalText> _texts = [];
    private readonly List<MetadataReference> _libraries = [];
    private bool _mayFail;
    private OutputKind _kind = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its path in the project, such as <c>Pages/Index.cs</c>.</param>
    /// <param name="text">Its text, with marks.</param>
    /// <param name="fixedText">Its text after the fix; when no file has one, fixes are not tried.</param>
    public Application With(string path, string text, string? fixedText = null)
    {
        _files.Add(Marked.Parse(Directory + path, text, rule));
        if (fixedText is not null)
        {
            _fixed[Directory + path] = fixedText;
        }

        return this;
    }

    /// <summary>Leaves rules out that are another test's matter.</summary>
    public Application Without(params ReadOnlySpan<string> rules)
    {
        _without.UnionWith(rules.ToArray());
        return this;
    }

    /// <summary>Says that this is all there is to know: an application, which nothing refers to.</summary>
    public Application AsWhole()
    {
        _kind = OutputKind.ConsoleApplication;
        return With("Main.cs", "public static class Program { public static void Main() { } }");
    }

    /// <summary>Adds the list of the files under <c>wwwroot</c>, as the build makes it.</summary>
    public Application WithStaticFiles(params ReadOnlySpan<string> paths) => WithText(StaticFiles.ListName, string.Join('\n', paths));

    /// <summary>Adds a file that is no code.</summary>
    public Application WithText(string path, string text)
    {
        _texts.Add(new Text(Directory + path, text));
        return this;
    }

    /// <summary>Adds a library that is built with HonoStar.</summary>
    /// <param name="name">The name of its assembly and its namespace.</param>
    /// <param name="text">Its only file.</param>
    public Application WithLibrary(string name, string text)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var sources = new[] { ImplicitUsings.Text, text }.Select((source, i) => CSharpSyntaxTree.ParseText(source, s_parsing, $"/{name}/{i}.cs", cancellationToken: cancellation));
        var library = Generate(References.Compile(sources).WithAssemblyName(name), new BuildProperties($"/{name}/"), cancellation);
        using var image = new MemoryStream();
        var emitted = library.Emit(image, cancellationToken: cancellation);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        _libraries.Add(MetadataReference.CreateFromImage(image.ToArray()));
        return this;
    }

    /// <summary>Says that the compiler, or the generator, reports errors of its own, besides.</summary>
    public Application WithCompilerErrors()
    {
        _mayFail = true;
        return this;
    }

    /// <summary>Analyzes the application, and fixes it where it says what comes of that.</summary>
    /// <returns>The messages, in the order of their places.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var texts = _files.Select(file => (file.Path, file.Text)).Prepend((Directory + "Usings.cs", ImplicitUsings.Text)).ToList();
        var diagnostics = await AnalyzeAsync(texts, cancellation);
        Assert.Equal(_files.SelectMany(file => file.Expected).Order(), diagnostics.Select(ExpectedOf));
        if (_fixed.Count > 0)
        {
            var fixing = new Fixing(Directory, rule, _kind, _texts);
            var expected = texts.Select(file => (file.Item1, Text: _fixed.GetValueOrDefault(file.Item1) ?? file.Item2)).ToList();
            Assert.Equal(expected, await fixing.OneByOneAsync(texts, cancellation));
            Assert.Equal(expected, await fixing.AllAtOnceAsync(texts, cancellation));
        }

        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    private async Task<List<Diagnostic>> AnalyzeAsync(IEnumerable<(string Path, string Text)> files, CancellationToken cancellation)
    {
        var compilation = References.Compile(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parsing, file.Path, cancellationToken: cancellation)), _kind);
        var options = new BuildProperties(Directory);
        var generated = Generate(compilation.AddReferences(_libraries), options, cancellation);
        var diagnostics = await generated.WithAnalyzers(AllAnalyzers.Instances, new AnalyzerOptions([.. _texts], options)).GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == rule || !_without.Contains(diagnostic.Id)).OrderBy(ExpectedOf)];
    }

    private Compilation Generate(Compilation compilation, BuildProperties options, CancellationToken cancellation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new HonoStarGenerator().AsSourceGenerator()], parseOptions: s_parsing, optionsProvider: options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics, cancellation);
        if (!_mayFail)
        {
            Assert.Empty(diagnostics);
            Assert.Empty(generated.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return generated;
    }

    private static Expected ExpectedOf(Diagnostic diagnostic) =>
        new(diagnostic.Location.SourceTree?.FilePath ?? diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Id, diagnostic.Location.SourceSpan);
}

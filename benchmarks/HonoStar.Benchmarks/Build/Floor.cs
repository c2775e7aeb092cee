using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Benchmarks.Build;

/// <summary>
/// A generator that does less than ours, run after the same edits: of ours, only what it takes beyond these is its own. The
/// compiler itself checks the names of all generated files at each run, each against all others.
/// </summary>
internal sealed class Floor
{
    private GeneratorDriver _driver;

    private Floor(string name, IIncrementalGenerator generator, CSharpParseOptions parsing)
    {
        Name = name;
        _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: parsing);
    }

    public string Name { get; }

    /// <param name="files">The names of the files that ours writes.</param>
    /// <param name="parsing">How sources are parsed.</param>
    public static IReadOnlyList<Floor> All(IReadOnlyList<string> files, CSharpParseOptions parsing) =>
    [
        new("a generator of nothing", new Nothing(), parsing),
        new($"one of {files.Count} empty files", new EmptyFiles(files), parsing),
        new("one that finds pages, as is usual", new UsualSearch(), parsing),
    ];

    /// <summary>Returns how long the run took.</summary>
    public TimeSpan Run(Compilation compilation)
    {
        var start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(compilation);
        return Stopwatch.GetElapsedTime(start);
    }

    private sealed class Nothing : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.ParseOptionsProvider, static (_, _) => { });
    }

    private sealed class EmptyFiles(IReadOnlyList<string> names) : IIncrementalGenerator
    {
        private static readonly SourceText s_empty = SourceText.From("", Encoding.UTF8);

        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.ParseOptionsProvider, (output, _) =>
            {
                foreach (var name in names)
                {
                    output.AddSource(name, s_empty);
                }
            });
    }

    private sealed class UsualSearch : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(
                context.SyntaxProvider.ForAttributeWithMetadataName("HonoStar.PageAttribute", static (_, _) => true, static (found, _) => found.TargetSymbol.Name),
                static (_, _) => { });
    }
}

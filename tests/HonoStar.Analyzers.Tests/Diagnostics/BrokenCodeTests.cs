using System.Globalization;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.CodeFixes;
using HonoStar.Generators;
using HonoStar.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Diagnostics;

/// <summary>
/// While someone types, code is broken in every way. Neither generator nor analyzer may throw then: the compiler would report that
/// as a warning, and switch it off. <c>ROUNDS=200</c> breaks more, and other, code.
/// </summary>
public sealed class BrokenCodeTests
{
    private const string Directory = "/app/";

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "4", CultureInfo.InvariantCulture);

    private static readonly (string Path, string Text)[] s_files =
    [
        .. Repository.SourcesOf("Mistakes").Select(source => (Directory + source.Path, source.Text)),
        .. Repository.SourcesOf("IssueTracker").Select(source => (Directory + "IssueTracker/" + source.Path, source.Text)),
    ];

    [Fact]
    public async Task No_analyzer_throws_whatever_is_missing_from_the_code()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var options = new BuildProperties(Directory);
        var thrown = new HashSet<string>();
        for (var round = 0; round < s_rounds; round++)
        {
            var random = new Random(round);
            var compilation = CSharpCompilation.Create(
                "App",
                Broken(random).Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parsing, file.Path, cancellationToken: cancellation)),
                References.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            GeneratorDriver driver = CSharpGeneratorDriver.Create([new HonoStarGenerator().AsSourceGenerator()], parseOptions: s_parsing, optionsProvider: options);
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellation);
            thrown.UnionWith(driver.GetRunResult().Results.Where(result => result.Exception is not null).Select(result => result.Exception!.ToString()));

            var diagnostics = await generated.WithAnalyzers(AllAnalyzers.Instances, new AnalyzerOptions([], options)).GetAnalyzerDiagnosticsAsync(cancellation);
            thrown.UnionWith(diagnostics.Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));

            // A fix whose places overlap, or that the file does not have, throws here.
            foreach (var diagnostic in diagnostics)
            {
                _ = TextFix.Read(diagnostic) is { } fix ? diagnostic.Location.SourceTree!.GetText(cancellation).WithChanges(fix.Changes) : null;
            }
        }

        Assert.True(thrown.Count == 0, string.Join("\n\n", thrown));
    }

    [Fact]
    public async Task Nor_does_completion_wherever_it_is_asked_for()
    {
        var provider = new TemplateCompletionProvider();
        for (var round = 0; round < s_rounds; round++)
        {
            var random = new Random(1000 + round);
            using var workspace = new AdhocWorkspace();
            var project = Projects.Add(workspace.CurrentSolution, "App", Directory, OutputKind.DynamicallyLinkedLibrary, Broken(random));
            foreach (var document in project.Documents)
            {
                var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
                var position = random.Next(text.Length);
                await provider.ProvideCompletionsAsync(new CompletionContext(
                    provider, document, position, new TextSpan(position, 0), CompletionTrigger.Invoke, workspace.Options, TestContext.Current.CancellationToken));
            }
        }
    }

    // What the SDK writes is never broken.
    private static IEnumerable<(string Path, string Text)> Broken(Random random) =>
        s_files.Select(file => (file.Path, Broken(file.Text, random))).Append((Directory + "obj/ImplicitUsings.cs", ImplicitUsings.Text));

    /// <summary>Takes a few tokens away, writes some twice, or exchanges them for others of the file; rarely leaves the rest out.</summary>
    private static string Broken(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text, s_parsing).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        var changes = new SortedDictionary<int, TextChange>();
        for (var i = 0; i < 1 + (tokens.Length / 60); i++)
        {
            var token = tokens[random.Next(tokens.Length)];
            changes[token.SpanStart] = random.Next(10) switch
            {
                < 4 => new TextChange(token.Span, ""),
                < 6 => new TextChange(token.Span, $"{token.Text} {token.Text}"),
                < 9 => new TextChange(token.Span, tokens[random.Next(tokens.Length)].Text),
                _ => new TextChange(TextSpan.FromBounds(token.SpanStart, text.Length), ""),
            };
            if (changes[token.SpanStart].Span.End == text.Length)
            {
                break;
            }
        }

        var result = SourceText.From(text);
        foreach (var change in changes.Values.Reverse())
        {
            result = change.Span.End <= result.Length ? result.WithChanges(change) : result;
        }

        return result.ToString();
    }
}

using System.Globalization;
using HonoStar.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Templates.Browser;

/// <summary>The promise of the rules of markup: where they say nothing, the tree that was written is the tree in the browser.</summary>
public sealed class BrowserTreeTests
{
    private const int InAFile = 500;

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    [Fact]
    public async Task A_template_without_diagnostics_is_what_a_browser_makes_of_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var random = new Random(1);
        var pieces = Enumerable.Range(0, 7000)
            .Select(number => (number % 8) switch { 0 => new WrittenMarkup(random).Document(), < 4 => new WrittenMarkup(random).Tree(), _ => new WrittenMarkup(random).Soup() })
            .Distinct()
            .Where(static piece => IsWholeByItself(Parse(piece)))
            .ToList();
        var reported = await ReportedAsync(pieces, cancellation);
        var parsed = await ParsedMarkup.OutlineAsync(pieces, cancellation);

        var compared = pieces.Zip(parsed, static (piece, outline) => (Piece: piece, InBrowser: outline)).Where((_, index) => !reported.Contains(index)).ToList();

        Assert.True(compared.Count > 2000, $"only {compared.Count} pieces without diagnostics");
        var (shortest, inBrowser) = compared.Where(static one => Outline.Of(Parse(one.Piece)) != one.InBrowser).OrderBy(static one => one.Piece.Length).FirstOrDefault();
        Assert.True(shortest is null, $"{shortest}\nis in the browser\n{inBrowser}");
    }

    private static Template Parse(string piece) => Template.Parse(SyntaxFactory.ParseExpression(Written(piece)), default);

    private static string Written(string piece) => "$" + SymbolDisplay.FormatLiteral(piece, quote: true).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>Whether a browser reads a template alike wherever it may be put: not what is a part of a list, of a <c>ruby</c>, or of a picture.</summary>
    private static bool IsWholeByItself(Template template) => !template.Children.OfType<TemplateElement>().Any(
        static root => root is { Name: "rt" or "rp" or "option" or "optgroup" } or { Namespace: not HtmlNamespace.Html, Name: not ("svg" or "math") });

    /// <summary>The pieces, by their index, that a rule of markup reports.</summary>
    private static async Task<HashSet<int>> ReportedAsync(List<string> pieces, CancellationToken cancellation)
    {
        var files = pieces.Chunk(InAFile).Select((chunk, file) =>
            $"using HonoStar;\nstatic class File{file}\n{{\n" + string.Concat(chunk.Select(static (piece, index) => $"static Html Make{index}() => {Written(piece)};\n")) + "}\n");
        var compilation = References.Compile(files.Select((text, file) => CSharpSyntaxTree.ParseText(text, s_parsing, $"{file}", cancellationToken: cancellation)));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = await compilation.WithAnalyzers([new MarkupAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation);
        return
        [
            .. diagnostics.Where(static diagnostic => diagnostic.Descriptor.Category == Categories.Templates)
                .Select(static diagnostic => (int.Parse(diagnostic.Location.SourceTree!.FilePath, CultureInfo.InvariantCulture) * InAFile) + diagnostic.Location.GetLineSpan().StartLinePosition.Line - 3),
        ];
    }
}

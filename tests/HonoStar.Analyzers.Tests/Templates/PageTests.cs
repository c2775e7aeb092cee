using System.Text.RegularExpressions;
using HonoStar.Analyzers.Tests.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Templates;

/// <summary>The pages of the rules of templates: what they call wrong is reported, and what they call right is not.</summary>
public sealed partial class PageTests
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    [Fact]
    public async Task What_a_page_calls_wrong_is_reported_and_what_it_calls_right_is_not()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var examples = Descriptors.All.Where(rule => rule.Id.StartsWith("HS02", StringComparison.Ordinal))
            .SelectMany(rule => Example().Matches(File.ReadAllText(Documentation.PageOf(rule))).Select(match => (rule.Id, Part: match.Groups["part"].Value, Code: match.Groups["code"].Value)))
            .ToList();
        var trees = examples.Select(example => CSharpSyntaxTree.ParseText(FileOf(example.Code), s_parsing, $"{example.Id}{example.Part}.cs", cancellationToken: cancellation)).ToList();
        var compilation = Verification.References.Compile(trees);
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var diagnostics = await compilation.WithAnalyzers([new MarkupAnalyzer(), new AttributeCallAnalyzer(), new PageIdAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation);
        var found = diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath, diagnostic => diagnostic.Id);

        Assert.Equal(2 * examples.Select(example => example.Id).Distinct().Count(), examples.Count);
        Assert.All(examples, example => Assert.Equal(example.Part == "Wrong" ? [example.Id] : [], found[$"{example.Id}{example.Part}.cs"].Distinct()));
    }

    private static string FileOf(string code) => $$"""
        using System.Collections.Generic; using HonoStar;
        file sealed record Issue(string Title);
        file sealed record User(string Name);
        file sealed record Label(string CheckedColor);
        file sealed class Parts
        {
            {{code}}
        }
        """;

    [GeneratedRegex(@"## (?<part>Wrong|Right)\s+```csharp\n(?<code>[\s\S]*?)```")]
    private static partial Regex Example();
}

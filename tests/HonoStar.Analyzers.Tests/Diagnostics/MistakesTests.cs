using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers.Tests.Diagnostics;

/// <summary>The sample <c>Mistakes</c>: what is reported is what its lines are marked with, and every rule is there.</summary>
public sealed partial class MistakesTests
{
    [Fact]
    public void Every_rule_has_a_mistake() =>
        Assert.Empty(Descriptors.All.Select(rule => rule.Id).Except(Mistakes.Sources().SelectMany(source => MarksOf(source.Path, source.Text)).Select(mark => mark.Rule)));

    [Fact]
    public async Task Exactly_the_marked_lines_are_reported()
    {
        var diagnostics = await Mistakes.AnalyzeAsync(cancellation: TestContext.Current.CancellationToken);

        var marked = Mistakes.Sources().SelectMany(source => MarksOf(source.Path, source.Text)).ToList();
        var reported = diagnostics.Select(MarkOf).ToList();
        Assert.Empty(marked.Except(reported));
        Assert.Empty(reported.Except(marked));
        Assert.Equal(marked.Count, reported.Count);
    }

    private static IEnumerable<(string Path, int Line, string Rule)> MarksOf(string path, string text) =>
        text.Split('\n').SelectMany((line, index) => Mark().Match(line).Groups["rule"].Captures.Select(rule => (path[Mistakes.Directory.Length..], index + 1, rule.Value)));

    private static (string Path, int Line, string Rule) MarkOf(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return (place.Path[Mistakes.Directory.Length..], place.StartLinePosition.Line + 1, diagnostic.Id);
    }

    /// <summary>The ids at the end of a line: <c>// HS0101</c>, or several.</summary>
    [GeneratedRegex(@"//(?: (?<rule>HS\d{4}),?)+\s*$")]
    private static partial Regex Mark();
}

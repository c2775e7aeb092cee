using System.Reflection;
using HonoStar.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Diagnostics;

public sealed class DescriptorTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> s_all =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    private static readonly string s_releases = File.ReadAllText(PathOf("releases/AnalyzerReleases.Unshipped.md")) + File.ReadAllText(PathOf("releases/AnalyzerReleases.Shipped.md"));

    public static TheoryData<string> Ids => [.. s_all.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order() => Assert.Equal(s_all.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), s_all.Select(rule => rule.Id));

    [Fact]
    public void Every_id_has_a_rule() =>
        Assert.Equal(
            typeof(RuleIdentifiers).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!).Order(StringComparer.Ordinal),
            s_all.Select(rule => rule.Id));

    [Fact]
    public void Every_rule_is_of_one_analyzer() =>
        Assert.Equal(
            s_all.Select(rule => rule.Id),
            AllAnalyzers.Instances.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) =>
        Assert.EndsWith($"/docs/diagnostics/{id}.md", Rule(id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_why_wrong_right_and_how_to_suppress(string id)
    {
        var page = File.ReadAllText(PathOf($"docs/{id}.md"));
        Assert.StartsWith($"# {id}: {Rule(id).Title}\n", page, StringComparison.Ordinal);
        Assert.All(["## Why", "## Wrong", "## Right", "## How to suppress"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_stands_in_the_index(string id)
    {
        var rule = Rule(id);
        Assert.Contains($"| [{id}]({id}.md) | {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} |", File.ReadAllText(PathOf("docs/README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_stands_in_the_release_notes(string id)
    {
        var rule = Rule(id);
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}", s_releases, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            s_all.Select(rule => rule.Id + ".md"),
            Directory.EnumerateFiles(PathOf("docs"), "HS*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static DiagnosticDescriptor Rule(string id) => s_all.Single(rule => rule.Id == id);

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);
}

using System.Reflection;
using System.Text.RegularExpressions;
using HonoStar.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Diagnostics;

public sealed partial class DescriptorTests
{
    public static TheoryData<string> Ids => [.. Descriptors.All.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Descriptors.All.Select(rule => rule.Id).Distinct(), Descriptors.All.Select(rule => rule.Id));

    [Fact]
    public void Every_id_has_a_rule() =>
        Assert.Equal(
            typeof(RuleIdentifiers).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!).Order(StringComparer.Ordinal),
            Descriptors.All.Select(rule => rule.Id));

    [Fact]
    public void Every_rule_is_of_one_analyzer() =>
        Assert.Equal(
            Descriptors.All.Select(rule => rule.Id),
            AllAnalyzers.Instances.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fix_is_of_a_rule() =>
        Assert.Subset(Descriptors.All.Select(rule => rule.Id).ToHashSet(), AllAnalyzers.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet());

    [Fact]
    public void Every_fix_mends_all_places_at_once() => Assert.All(AllAnalyzers.Fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_fix_or_its_page_says_why_there_is_none(string id) =>
        Assert.NotEqual(
            AllAnalyzers.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id)),
            File.ReadAllText(Documentation.PageOf(Rule(id))).Contains("\n\nThere is no code fix: ", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) => Assert.Equal(RuleIdentifiers.HelpLink(id), Rule(id).HelpLinkUri);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_what_the_code_says(string id) => Documentation.CheckPage(Rule(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_why_wrong_right_and_how_to_suppress(string id)
    {
        var page = File.ReadAllText(Documentation.PageOf(Rule(id)));
        var parts = Part().Matches(page).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value.Replace("```csharp", "", StringComparison.Ordinal).Trim('`', '\n'));

        Assert.All(["Why", "Wrong", "Right", "How to suppress"], name => Assert.NotEmpty(parts[name]));
        Assert.Contains($"dotnet_diagnostic.{id}.severity", parts["How to suppress"], StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            Descriptors.All.Select(rule => rule.Id + ".md"),
            Directory.EnumerateFiles(Documentation.Pages, "HS*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_index_lists_the_rules() => Documentation.CheckIndex();

    [Fact]
    public void The_release_notes_list_the_rules() => Documentation.CheckReleases();

    [Fact]
    public void The_recommended_preset_leaves_every_rule_as_it_is() => Documentation.CheckPreset("Recommended", _ => null);

    [Fact]
    public void The_strict_preset_raises_warnings_to_errors_and_information_to_warnings() => Documentation.CheckPreset("Strict", severity => severity switch
    {
        DiagnosticSeverity.Warning => "error",
        DiagnosticSeverity.Info => "warning",
        _ => null,
    });

    private static DiagnosticDescriptor Rule(string id) => Descriptors.All.Single(rule => rule.Id == id);

    [GeneratedRegex(@"^## (?<name>[^\n]+)\n(?<text>[\s\S]*?)(?=^## |\z)", RegexOptions.Multiline)]
    private static partial Regex Part();
}

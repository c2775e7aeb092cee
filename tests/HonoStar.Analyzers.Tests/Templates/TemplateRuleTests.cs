using HonoStar.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Templates;

public sealed partial class TemplateRuleTests(RuleCases cases) : IClassFixture<RuleCases>
{
    /// <summary>Templates that no rule has anything to say of: near misses of the others.</summary>
    public static TheoryData<string> Clean => [.. s_clean, .. s_pages];

    public static TheoryData<string, string, string?> Found
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var (rule, before, after) in s_found)
            {
                data.Add(rule, before, after);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Found))]
    public async Task A_template_is_reported_where_it_is_marked_and_mended(string rule, string before, string? after)
    {
        var marked = Marked.Parse("", before, rule);
        var diagnostics = (await cases.AnalyzeAsync(All()))[marked.Text];

        Assert.Equal(marked.Expected.Select(expected => (expected.Rule, expected.Span)).Order(), diagnostics.Select(diagnostic => (diagnostic.Id, RuleCases.SpanOf(diagnostic))).Order());
        Assert.Equal(after ?? marked.Text, RuleCases.Fix(marked.Text, diagnostics));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public async Task A_template_that_is_right_is_not_reported(string expression) => Assert.Empty((await cases.AnalyzeAsync(All()))[expression]);

    [Fact]
    public async Task What_a_fix_leaves_is_not_reported_again()
    {
        var diagnostics = await cases.AnalyzeAsync(All());

        Assert.All(s_found.Where(found => found.After is not null), found => Assert.DoesNotContain(diagnostics[found.After!], diagnostic => diagnostic.Id == found.Rule));
    }

    [Fact]
    public void Every_rule_of_templates_is_tested() => Assert.Equal(
        Descriptors.All.Where(rule => rule.Id.StartsWith("HS02", StringComparison.Ordinal)).Select(rule => rule.Id),
        s_found.Select(found => found.Rule).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fix_of_a_template_is_tested() => Assert.Equal(
        Descriptors.All.Where(rule => rule.Id.StartsWith("HS02", StringComparison.Ordinal) && TextFix.IsOfferedBy(rule)).Select(rule => rule.Id),
        s_found.Where(found => found.After is not null).Select(found => found.Rule).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public Task A_suppressed_line_and_generated_code_are_not_reported() => new Application("HS0201")
        .With("Parts.cs", """
            public static class Parts
            {
            #pragma warning disable HS0201 // The other half stands in a file.
                public static Html Start() => $"<div>";
            #pragma warning restore HS0201
                public static Html End() => $"<[|div|]>";
            }
            """)
        .With("Parts.g.cs", """public static class GeneratedParts { public static Html Start() => $"<div>"; }""")
        .CheckAsync();

    private static IEnumerable<string> All() => s_clean
        .Concat(s_pages)
        .Concat(s_found.Select(found => Marked.Parse("", found.Before, found.Rule).Text))
        .Concat(s_found.Select(found => found.After).OfType<string>());
}

using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Datastar.Rules;

public sealed class RuleTests
{
    public static TheoryData<string> Rules => [.. RuleCases.All.Select(one => one.Rule)];

    public static TheoryData<string> Fixable => [.. RuleCases.All.Where(one => one.Hits.Any(hit => hit.Fixed is not null)).Select(one => one.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_reports_its_hits_and_lets_near_misses_pass(string rule) => await Case(rule).CheckAsync();

    [Theory]
    [MemberData(nameof(Fixable))]
    public Task A_fix_mends_what_was_reported(string rule) => Case(rule).FixAsync();

    [Fact]
    public void Every_rule_has_hits_and_near_misses()
    {
        Assert.Equal(
            new DatastarAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            RuleCases.All.Select(one => one.Rule).Order(StringComparer.Ordinal));
        Assert.All(RuleCases.All, one => Assert.True(one.Hits.Length > 0 && one.Misses.Length > 0, one.Rule));
    }

    [Fact]
    public void Every_rule_that_says_so_has_a_fix_that_is_tested() =>
        Assert.Equal(
            Descriptors.All.Where(rule => rule.Category == Categories.Datastar && TextFix.IsOfferedBy(rule)).Select(rule => rule.Id),
            RuleCases.All.Where(one => one.Hits.Any(hit => hit.Fixed is not null)).Select(one => one.Rule).Order(StringComparer.Ordinal));

    private static RuleCase Case(string rule) => RuleCases.All.Single(one => one.Rule == rule);
}

using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

public sealed class PageWithoutRouteTests
{
    private const string Page = "public sealed class AboutPage { public Html Get() => $\"\"; }";

    [Fact]
    public async Task A_page_outside_Pages_has_no_route()
    {
        var messages = await new Application(RuleIdentifiers.PageWithoutRoute).With("Elsewhere/About.cs", $"[[|Page|]] {Page}").CheckAsync();

        Assert.Equal("Page 'AboutPage' has no route, because 'About.cs' does not stand under 'Pages/': move the file there, or write the route, such as [Page(\"/about\")]", Assert.Single(messages));
    }

    [Fact]
    public Task A_page_outside_Pages_may_have_a_template() =>
        new Application(RuleIdentifiers.PageWithoutRoute).With("Elsewhere/About.cs", $"""[Page("/about")] {Page}""").CheckAsync();

    [Fact]
    public Task A_page_under_Pages_has_a_route() =>
        new Application(RuleIdentifiers.PageWithoutRoute).With("Pages/About.cs", $"[Page] {Page}").CheckAsync();
}

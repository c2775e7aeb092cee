using System.Net;

namespace HonoStar.Application.Tests.Layouts;

public sealed class LayoutTests
{
    [Fact]
    public async Task Layouts_nest_from_the_outer_folder_to_the_inner()
    {
        await using var app = await TestApplication.StartAsync();

        var page = await app.Open().PageAsync("/items");

        Assert.NotNull(page.QuerySelector("#honostar-app > #site + main > section#items > #query"));
        Assert.Equal("Site", page.Title);
    }

    [Fact]
    public async Task A_page_that_is_not_there_shows_the_not_found_page_in_its_layout()
    {
        await using var app = await TestApplication.StartAsync();

        var response = await app.Open().GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull((await Browser.ParseAsync(response)).QuerySelector("main #not-found"));
    }

    [Fact]
    public async Task A_handler_that_throws_shows_the_error_page()
    {
        await using var app = await TestApplication.StartAsync();

        var response = await app.Open().GetAsync("/items/500");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("500 a secret detail", (await Browser.ParseAsync(response)).QuerySelector("main #error")?.TextContent);
    }

    [Fact]
    public async Task In_production_no_detail_of_a_failure_leaves_the_server()
    {
        await using var app = await TestApplication.StartAsync("Production");

        var page = await app.Open().GetAsync("/items/500");
        var action = await app.Open().GetAsync("/items/500", ("Datastar-Request", "true"));

        Assert.DoesNotContain("secret", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", await action.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "details", "a secret detail")]
    [InlineData("Production", "message", "The request failed (500)")]
    public async Task A_failed_action_is_answered_with_words_to_show(string environment, string kind, string text)
    {
        await using var app = await TestApplication.StartAsync(environment);

        var response = await app.Open().GetAsync("/items/500", ("Datastar-Request", "true"));

        Assert.Equal(kind, response.Headers.GetValues("HonoStar-Problem").Single());
        Assert.Contains(text, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

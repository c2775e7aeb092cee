using System.Net;

namespace HonoStar.Application.Tests.Security;

public sealed class SessionTests
{
    [Fact]
    public async Task Signing_in_ends_the_streams_of_the_browser_and_leaves_those_of_others()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await using var mine = await EventReader.OpenAsync(browser, "/live/counter");
        await using var other = await EventReader.OpenAsync(app.Open(), "/live/counter");
        await mine.WaitForAsync(": open");
        await other.WaitForAsync(": open");

        await browser.GetAsync("/sign-in/ada");

        await mine.WaitForEndAsync();
        await other.StaysOpenAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_streams_of_the_user_and_their_subscription_is_worth_nothing_then()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/sign-in/ada");
        var subscription = (await browser.PageAsync("/live/counter")).QuerySelector("#honostar-live")!.GetAttribute("data-subscription")!;
        await using var stream = await EventReader.OpenWithAsync(browser, subscription);
        await stream.WaitForAsync(": open");

        await browser.GetAsync("/sign-out");

        await stream.WaitForEndAsync();
        using var again = await browser.GetAsync("/_/events", ("HonoStar-Subscription", subscription));
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
    }
}

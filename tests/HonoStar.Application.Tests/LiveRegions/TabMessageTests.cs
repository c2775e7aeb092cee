using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Application.Tests.LiveRegions;

public sealed class TabMessageTests
{
    [Fact]
    public async Task A_page_that_takes_its_tab_has_a_stream_by_which_the_tab_is_reached()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var page = await browser.PageAsync("/live/export");
        var live = page.QuerySelector("#honostar-live")!;
        Assert.Equal("honostar-live", live.GetAttribute("data-regions"));
        await using var stream = await EventReader.OpenWithAsync(browser, live.GetAttribute("data-subscription")!);
        await stream.WaitForAsync(": open");

        var tab = TabId.Parse(page.QuerySelector("#tab")!.TextContent, CultureInfo.InvariantCulture);
        var delivery = await app.Services.GetRequiredService<ITabs>().SendAsync(tab, Reply.Toast("Done"), TestContext.Current.CancellationToken);

        Assert.Equal(TabDelivery.Delivered, delivery);
        await stream.WaitForAsync("Done");
    }

    [Fact]
    public async Task A_handler_is_given_the_tab_that_asks()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var page = await browser.PageAsync("/live/export");
        var identity = page.QuerySelector("#honostar-live")!.GetAttribute("data-tab")!;

        using var response = await browser.SendAsync(
            HttpMethod.Post,
            "/live/export",
            null,
            ("Datastar-Request", "true"),
            ("X-CSRF-Token", browser.CsrfToken!),
            ("HonoStar-Tab", identity));

        Assert.Equal(page.QuerySelector("#tab")!.OuterHtml, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

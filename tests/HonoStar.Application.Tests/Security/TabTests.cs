using System.Buffers.Text;

namespace HonoStar.Application.Tests.Security;

public sealed class TabTests
{
    [Fact]
    public async Task Every_document_carries_an_identity_of_its_own()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();

        Assert.NotEqual(await TabAsync(browser, "/"), await TabAsync(browser, "/"));
    }

    [Fact]
    public async Task The_subscription_names_the_tab_that_the_document_carries()
    {
        await using var app = await TestApplication.StartAsync();
        var live = (await app.Open().PageAsync("/live/counter")).QuerySelector("#honostar-live")!;

        var tab = Base64Url.DecodeFromChars(live.GetAttribute("data-tab")).AsSpan(0, 16);
        var subscription = Base64Url.DecodeFromChars(live.GetAttribute("data-subscription"));

        Assert.True(subscription.AsSpan().IndexOf(tab) >= 0);
    }

    [Fact]
    public async Task A_page_that_a_tab_fetches_again_is_the_same_tab()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var tab = await TabAsync(browser, "/live/counter");

        var again = await Browser.ParseAsync(await browser.GetAsync("/live/counter", ("HonoStar-Heal", "1"), ("HonoStar-Tab", tab)));

        Assert.Equal(tab, again.QuerySelector("#honostar-live")!.GetAttribute("data-tab"));
    }

    [Fact]
    public async Task Somebody_else_s_identity_is_not_kept()
    {
        await using var app = await TestApplication.StartAsync();
        var guest = app.Open();
        var member = app.Open();
        await member.GetAsync("/sign-in/ada");
        var tab = await TabAsync(guest, "/live/counter");

        var page = await Browser.ParseAsync(await member.GetAsync("/live/counter", ("HonoStar-Tab", tab)));

        Assert.NotEqual(tab, page.QuerySelector("#honostar-live")!.GetAttribute("data-tab"));
    }

    private static async Task<string> TabAsync(Browser browser, string path) =>
        (await browser.PageAsync(path)).QuerySelector("#honostar-live")!.GetAttribute("data-tab")!;
}

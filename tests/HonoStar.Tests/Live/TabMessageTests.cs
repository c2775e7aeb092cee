using System.Globalization;
using HonoStar.Bus;
using HonoStar.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Tests.Live;

public sealed class TabMessageTests
{
    private static readonly TabId s_tab = new(42);

    [Fact]
    public async Task A_message_reaches_the_tab_it_is_for_and_no_other()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tab = await OpenAsync(server, region, s_tab);
        var other = await OpenAsync(server, region, new TabId(43));
        await Eventually.TrueAsync(() => server.Hub.Tabs.Count == 2);

        var delivery = await SendAsync(server, s_tab, Reply.Patch($"<p id=\"progress\">100 %</p>"));

        Assert.Equal(TabDelivery.Delivered, delivery);
        Assert.Equal("<p id=\"progress\">100 %</p>", await tab.NextElementsAsync());
        await other.AssertQuietAsync();
    }

    [Fact]
    public async Task All_effects_of_a_reply_arrive_in_order()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tab = await OpenAsync(server, region, s_tab);
        await Eventually.TrueAsync(() => server.Hub.Tabs.Count == 1);

        await SendAsync(server, s_tab, Reply.Remove("#progress") + Reply.Toast("Done") + Reply.Invalid("file", "Too large"));

        Assert.Equal(["selector #progress", "mode remove"], (await tab.NextAsync())!.Data);
        Assert.Contains("Done", await tab.NextElementsAsync(), StringComparison.Ordinal);
        Assert.Equal("datastar-patch-signals", (await tab.NextAsync())!.Name);
    }

    [Fact]
    public async Task A_tab_on_another_node_is_reached_through_the_bus()
    {
        var region = new TestRegion();
        var bus = new MemoryBus();
        await using var here = new LiveServer([region.Definition], services => services.AddSingleton<IBus>(bus));
        await using var there = new LiveServer([region.Definition], services => services.AddSingleton<IBus>(bus));
        var tab = await OpenAsync(there, region, s_tab);
        await Eventually.TrueAsync(() => there.Hub.Tabs.Count == 1);

        var delivery = await SendAsync(here, s_tab, Reply.Toast("Done"));

        Assert.Equal(TabDelivery.Published, delivery);
        Assert.Contains("Done", await tab.NextElementsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_tabs_that_share_a_stream_each_gets_its_own_messages()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var stream = server.Open($"{await TokenAsync(server, region, s_tab)};{await TokenAsync(server, region, new TabId(43))}");
        await Eventually.TrueAsync(() => server.Hub.Tabs.Count == 2);

        await SendAsync(server, new TabId(43), Reply.Patch($"<p id=\"a\"></p>") + Reply.Patch($"<p id=\"b\"></p>"));

        Assert.Equal(["tab 1", "elements <p id=\"a\"></p>"], (await stream.NextAsync())!.Data);
        Assert.Equal(["tab 1", "elements <p id=\"b\"></p>"], (await stream.NextAsync())!.Data);
    }

    [Fact]
    public async Task A_tab_that_is_gone_is_forgotten_and_one_that_connected_anew_is_not()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var before = await OpenAsync(server, region, s_tab);
        await ChangeAsync(server, region, before);
        var after = await OpenAsync(server, region, s_tab);
        await ChangeAsync(server, region, after);

        await before.CloseAsync();
        Assert.Equal(TabDelivery.Delivered, await SendAsync(server, s_tab, Reply.Toast("Done")));
        Assert.Contains("Done", await after.NextElementsAsync(), StringComparison.Ordinal);

        await after.CloseAsync();
        Assert.Equal(TabDelivery.Published, await SendAsync(server, s_tab, Reply.Toast("Late")));
        Assert.Equal(0, server.Hub.Tabs.Count);
    }

    [Fact]
    public async Task What_waits_for_a_tab_that_takes_nothing_is_bounded()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        server.Open(await TokenAsync(server, region, s_tab), isSlow: true);
        await Eventually.TrueAsync(() => server.Hub.Tabs.Count == 1);
        var large = new string('x', 1000);

        var deliveries = new List<TabDelivery>();
        for (var i = 0; i < 100; i++)
        {
            deliveries.Add(await SendAsync(server, s_tab, Reply.Toast(large)));
        }

        Assert.InRange(deliveries.Count(delivery => delivery == TabDelivery.Delivered), 64, 70);
        Assert.Equal(TabDelivery.Full, deliveries[^1]);
    }

    [Fact]
    public async Task A_message_that_is_too_large_for_a_bus_is_refused_wherever_the_tab_is()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(server, s_tab, Reply.Toast(new string('x', 250_000))).AsTask());

        Assert.Contains("at most", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identity_is_read_back_from_its_text_and_nothing_else_is_one()
    {
        var tab = new TabId(UInt128.MaxValue - 7);

        Assert.Equal(tab, TabId.Parse(tab.ToString(), CultureInfo.InvariantCulture));
        Assert.False(TabId.TryParse("short", null, out _));
        Assert.False(TabId.TryParse(new string('!', 22), null, out _));
        Assert.False(TabId.TryParse(null, null, out _));
    }

    private static ValueTask<TabDelivery> SendAsync(LiveServer server, TabId tab, Reply reply) =>
        server.Services.GetRequiredService<ITabs>().SendAsync(tab, reply, TestContext.Current.CancellationToken);

    /// <summary>What a tab is sent, it is sent when its stream serves it.</summary>
    private static async Task ChangeAsync(LiveServer server, TestRegion region, LiveTab tab)
    {
        region.State++;
        await server.PublishAsync(region.Name);
        await tab.NextElementsAsync();
    }

    private static async Task<LiveTab> OpenAsync(LiveServer server, TestRegion region, TabId tab) =>
        server.Open(await TokenAsync(server, region, tab));

    private static async Task<string> TokenAsync(LiveServer server, TestRegion region, TabId tab)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var page = new PageRegionContext(scope.ServiceProvider, Viewer.Of(new()), RegionSetting.Current(""), TestContext.Current.CancellationToken);
        await page.ShowAsync(region.Definition, default(RegionValues));
        return server.Signer.Issue(page, server.Catalog.Build, "page", tab);
    }
}

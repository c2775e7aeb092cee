using System.Text;
using HonoStar.Runtime;
using HonoStar.Tests.Datastar;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Live;

/// <summary>One stream for several tabs of a browser.</summary>
public sealed class SharedStreamTests
{
    [Fact]
    public async Task Tabs_that_show_different_instances_under_one_id_each_get_their_own()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var one = await TokenAsync(server, region, "1");
        var two = await TokenAsync(server, region, "2");
        var stream = server.Open($"{one};{two}");
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 2 && region.Renders == 4);

        region.State = 1;
        await server.PublishAsync("counter:2");

        var sent = await stream.NextAsync();
        Assert.Equal(["tab 1", "elements <p id=\"counter\">1</p>"], sent!.Data);
        region.State = 2;
        await server.PublishAsync("counter:1");
        Assert.Equal(["tab 0", "elements <p id=\"counter\">2</p>"], (await stream.NextAsync())!.Data);
    }

    [Fact]
    public async Task Tabs_that_show_the_same_instance_each_get_it_and_it_is_rendered_once()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var token = await TokenAsync(server, region);
        var stream = server.Open($"{token};{await TokenAsync(server, region)}");
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 1 && region.Renders == 3);

        region.State = 1;
        await server.PublishAsync("counter");

        Assert.Equal(["tab 0", "elements <p id=\"counter\">1</p>"], (await stream.NextAsync())!.Data);
        Assert.Equal(["tab 1", "elements <p id=\"counter\">1</p>"], (await stream.NextAsync())!.Data);
        Assert.Equal(4, region.Renders);
    }

    [Fact]
    public async Task A_stream_of_one_tab_says_nothing_of_tabs()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var stream = server.Open(await TokenAsync(server, region));
        await Eventually.TrueAsync(() => region.Renders == 2);

        region.State = 1;
        await server.PublishAsync("counter");

        Assert.Equal(
            "event: datastar-patch-elements\ndata: elements <p id=\"counter\">1</p>\n\n",
            await SkipOpeningAsync(stream));
    }

    [Fact]
    public async Task A_tab_whose_subscription_is_refused_is_told_and_the_others_are_served()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var stream = server.Open($"{await TokenAsync(server, region)};nonsense");
        await Eventually.TrueAsync(() => region.Renders == 2);
        region.State = 1;
        await server.PublishAsync("counter");

        Assert.Equal("data: tab 1\nevent: honostar-refused\n\n", await SkipOpeningAsync(stream));
        Assert.Equal(["tab 0", "elements <p id=\"counter\">1</p>"], (await stream.NextAsync())!.Data);
    }

    [Fact]
    public async Task Where_every_tab_is_refused_so_is_the_stream()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var stream = server.Open("nonsense;more nonsense");
        await stream.Served;

        Assert.Equal(403, stream.Response.StatusCode);
    }

    [Fact]
    public async Task A_tab_for_whose_regions_there_is_no_room_is_refused()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.Configure<LiveOptions>(options => options.MaxRegionsPerStream = 1));
        var stream = server.Open($"{await TokenAsync(server, region, "1")};{await TokenAsync(server, region, "2")}");

        Assert.Equal("data: tab 1\nevent: honostar-refused\n\n", await SkipOpeningAsync(stream));
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 1);
    }

    [Fact]
    public async Task More_tabs_than_may_share_a_stream_are_refused()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var stream = server.Open(string.Join(';', Enumerable.Repeat("x", 65)));
        await stream.Served;

        Assert.Equal(403, stream.Response.StatusCode);
    }

    [Fact]
    public async Task Each_tab_gets_a_subscription_of_its_own_when_they_are_renewed()
    {
        var region = new TestRegion();
        var time = new FakeTimeProvider();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time));
        var stream = server.Open($"{await TokenAsync(server, region, "1")};{await TokenAsync(server, region, "2")}");
        await Eventually.TrueAsync(() => region.Renders == 4);

        var renewal = NextRenewalAsync(stream);
        await Eventually.TrueAsync(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return renewal.IsCompleted;
        });
        var first = await renewal;
        var second = await NextRenewalAsync(stream);

        Assert.Equal("tab 0", first.Data[0]);
        Assert.Equal("tab 1", second.Data[0]);
        Assert.Equal(["1"], Read(server, first.Data[1]).Entries.Select(entry => entry.Values.GetString(0)));
        Assert.Equal(["2"], Read(server, second.Data[1]).Entries.Select(entry => entry.Values.GetString(0)));
    }

    [Fact]
    public async Task A_browser_that_has_seen_more_than_its_subscription_knows_gets_the_state_even_if_it_is_the_old_one_again()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var token = await TokenAsync(server, region);

        // It was sent state 1, lost its stream, and meanwhile the state went back to 0, which is what the subscription's hash says.
        var stream = server.Open(token + "*");

        Assert.Equal(TestRegion.Of("counter", 0), await stream.NextElementsAsync());
    }

    private static SubscriptionContent Read(LiveServer server, string token)
    {
        Assert.Equal(SubscriptionRefusal.None, server.Signer.Verify(token, server.Catalog.Build, Viewer.Of(new()), out var content));
        return content!;
    }

    private static async Task<ServerSentEvent> NextRenewalAsync(LiveTab stream)
    {
        while (true)
        {
            if (await stream.NextAsync() is { Name: EventStreamEndpoint.RenewalEvent } renewal)
            {
                return renewal;
            }
        }
    }

    private static async Task<string> TokenAsync(LiveServer server, TestRegion region, params string?[] values) =>
        (await server.ShowAsync(null, (region.Definition, new RegionValues(values)))).Token;

    private static async Task<string> SkipOpeningAsync(LiveTab stream)
    {
        Assert.Equal(": open\n\n", Encoding.UTF8.GetString((await stream.NextBlockAsync())!));
        return Encoding.UTF8.GetString((await stream.NextBlockAsync())!);
    }
}

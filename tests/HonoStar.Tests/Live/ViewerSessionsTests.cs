using HonoStar.Bus;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Live;

public sealed class ViewerSessionsTests
{
    [Fact]
    public async Task Streams_of_a_user_end_on_every_node_and_those_of_others_go_on()
    {
        var region = new TestRegion();
        var bus = new MemoryBus();
        await using var here = new LiveServer([region.Definition], services => services.AddSingleton<IBus>(bus));
        await using var there = new LiveServer([region.Definition], services => services.AddSingleton<IBus>(bus));
        var annHere = await here.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        var annThere = await there.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        var bob = await there.WatchAsync(LiveServer.User("bob"), (region.Definition, default));
        var guest = await there.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => here.Hub.Streams.Count == 1 && there.Hub.Streams.Count == 3);

        await here.Services.GetRequiredService<IViewerSessions>().EndStreamsAsync(LiveServer.User("ann"), TestContext.Current.CancellationToken);

        await annHere.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await annThere.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.False(annHere.WasAborted);
        await bob.AssertQuietAsync();
        await guest.AssertQuietAsync();
    }

    [Fact]
    public async Task A_user_is_found_by_their_identifier_alone()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var ann = await server.WatchAsync(LiveServer.User("ann", "admin"), (region.Definition, default));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1);

        await server.Services.GetRequiredService<IViewerSessions>().EndStreamsAsync("ann", cancellation: TestContext.Current.CancellationToken);

        await ann.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_has_no_streams_to_end()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var guest = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1);

        await server.Services.GetRequiredService<IViewerSessions>().EndStreamsAsync(new(), TestContext.Current.CancellationToken);

        await guest.AssertQuietAsync();
    }

    [Fact]
    public async Task A_stream_ends_when_its_viewers_session_does()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time).Configure<LiveOptions>(Patiently));
        var (_, token) = await server.ShowAsync(LiveServer.User("ann"), (region.Definition, default));
        var tab = server.Open(token, LiveServer.User("ann"), sessionEnds: time.GetUtcNow().AddMinutes(1));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1);

        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(tab.Served.IsCompleted);

        await EndsAsync(tab, time);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_a_viewer_is_and_what_they_may_see_is_decided_anew_now_and_then_and_after_messages_were_lost(bool isAfterLoss)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var bus = new UnreliableBus();
        var region = new TestRegion(metadata: [new AuthorizeAttribute { Roles = "staff" }]);
        var open = new TestRegion("open");
        await using var server = new LiveServer([region.Definition, open.Definition], services =>
            services.AddAuthorization().AddSingleton<TimeProvider>(time).AddSingleton<IBus>(bus).Configure<LiveOptions>(Patiently));
        var ann = await server.WatchAsync(LiveServer.User("ann", "staff"), (region.Definition, default));
        var guest = await server.WatchAsync(open.Definition);
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2 && server.Hub.Queue.IsIdle);

        if (isAfterLoss)
        {
            bus.Lose();
            time.Advance(TimeSpan.FromMinutes(1));
        }
        else
        {
            time.Advance(new LiveOptions().RevalidationInterval * 0.75);
            Assert.False(ann.Served.IsCompleted);
            time.Advance(new LiveOptions().RevalidationInterval * 0.25);
        }

        // It ends with a subscription that is as good as new, for whoever comes with it then.
        await EndsAsync(ann, time);
        Assert.Equal(1, server.Hub.Streams.Count);
        var renewed = "";
        while (await ann.NextAsync() is { } sent)
        {
            renewed = sent.Name == EventStreamEndpoint.RenewalEvent ? sent.Data[0] : renewed;
        }

        Assert.False(guest.Served.IsCompleted);
        var demoted = server.Open(renewed, LiveServer.User("ann"));
        await demoted.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(StatusCodes.Status403Forbidden, demoted.Response.StatusCode);
        server.Open(renewed, LiveServer.User("ann", "staff"));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Signing_in_and_out_is_noticed_whether_authentication_is_added_before_or_after(bool isBefore)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationManager());
        if (isBefore)
        {
            services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        }

        services.AddHonoStar();
        services.AddHonoStar();
        if (!isBefore)
        {
            services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        }

        var service = Assert.Single(services, service => service.ServiceType == typeof(IAuthenticationService));
        using var provider = services.AddSingleton<IRegionCatalog>(new LiveServer.Regions([])).BuildServiceProvider();
        using var scope = provider.CreateScope();
        Assert.IsType<SessionAuthentication>(scope.ServiceProvider.GetRequiredService<IAuthenticationService>());
        Assert.Equal(ServiceLifetime.Scoped, service.Lifetime);
    }

    [Fact]
    public async Task Without_authentication_signing_in_says_what_to_add()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationManager());
        services.AddHonoStar();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => http.SignInAsync(LiveServer.User("ann")));

        Assert.Contains("AddAuthentication", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>The clock leaps while streams write, and none of them is to be taken for one whose reader has stalled.</summary>
    private static void Patiently(LiveOptions options) => options.WriteTimeout = TimeSpan.FromDays(1);

    /// <summary>A stream that writes just when the clock looks at it is looked at again a second later.</summary>
    private static async Task EndsAsync(LiveTab tab, FakeTimeProvider time)
    {
        for (var second = 0; !tab.Served.IsCompleted; second++)
        {
            Assert.True(second < 60, "The stream does not end");
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(tab.Served, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
        }

        await tab.Served;
        Assert.False(tab.WasAborted);
    }
}

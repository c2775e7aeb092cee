using HonoStar.Bus;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
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
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time));
        var (_, token) = await server.ShowAsync(LiveServer.User("ann"), (region.Definition, default));
        var tab = server.Open(token, LiveServer.User("ann"), sessionEnds: time.GetUtcNow().AddMinutes(1));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1);

        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(tab.Served.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));

        await tab.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.False(tab.WasAborted);
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
}

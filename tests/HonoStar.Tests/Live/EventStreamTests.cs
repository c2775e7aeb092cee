using System.Security.Claims;
using System.Text;
using HonoStar.Bus;
using HonoStar.Runtime;
using HonoStar.Tests.Datastar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Live;

public sealed class EventStreamTests
{
    [Fact]
    public async Task The_headers_and_a_comment_are_sent_at_once()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tab = await server.WatchAsync(region.Definition);

        Assert.Equal(": open\n\n", Encoding.UTF8.GetString((await tab.NextBlockAsync())!));
        Assert.Equal(200, tab.Response.StatusCode);
        Assert.Equal("text/event-stream", tab.Response.ContentType);
        Assert.Equal("no-cache, no-store", tab.Response.Headers.CacheControl);
        Assert.Equal("no", tab.Response.Headers["X-Accel-Buffering"]);
    }

    [Fact]
    public async Task What_the_page_shows_already_is_not_sent()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tab = await server.WatchAsync(region.Definition);

        await tab.AssertQuietAsync();

        Assert.Equal(2, region.Renders);
    }

    [Fact]
    public async Task What_changed_between_the_page_and_its_stream_is_sent()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));

        region.State = 1;
        var tab = server.Open(token);

        var sent = await tab.NextAsync();
        Assert.Equal("datastar-patch-elements", sent!.Name);
        Assert.Equal(["elements <p id=\"counter\">1</p>"], sent.Data);
    }

    [Fact]
    public async Task A_publish_is_rendered_once_for_all_who_watch()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tabs = new List<LiveTab>();
        for (var i = 0; i < 50; i++)
        {
            tabs.Add(await server.WatchAsync(region.Definition));
        }

        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 50 && region.Renders == 51);
        region.State = 1;
        await server.PublishAsync("counter");

        foreach (var tab in tabs)
        {
            Assert.Equal(TestRegion.Of("counter", 1), await tab.NextElementsAsync());
        }

        Assert.Equal(52, region.Renders);
        Assert.Equal(1, server.Hub.InstanceCount);
    }

    [Fact]
    public async Task A_publish_that_changes_nothing_sends_nothing()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tab = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => region.Renders == 2);

        await server.PublishAsync("counter");

        await Eventually.TrueAsync(() => region.Renders == 3);
        await tab.AssertQuietAsync();
    }

    [Fact]
    public async Task Publishes_during_a_rendering_are_one_more_rendering()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tab = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => region.Renders == 2);
        var held = new TaskCompletionSource();
        region.Hold = () => held.Task;
        region.State = 1;
        await server.PublishAsync("counter");
        await Eventually.TrueAsync(() => region.Renders == 3);

        for (var i = 2; i <= 20; i++)
        {
            region.State = i;
            await server.PublishAsync("counter");
        }

        held.SetResult();

        Assert.Equal(TestRegion.Of("counter", 1), await tab.NextElementsAsync());
        Assert.Equal(TestRegion.Of("counter", 20), await tab.NextElementsAsync());
        Assert.Equal(4, region.Renders);
    }

    [Fact]
    public async Task Only_those_who_watch_a_topic_are_rendered()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var one = await server.WatchAsync(region.Definition, "1");
        var two = await server.WatchAsync(region.Definition, "2");
        await Eventually.TrueAsync(() => region.Renders == 4);

        region.State = 1;
        await server.PublishAsync("counter:1");

        Assert.Equal(TestRegion.Of("counter", 1), await one.NextElementsAsync());
        await two.AssertQuietAsync();
        Assert.Equal(5, region.Renders);
    }

    [Fact]
    public async Task An_instance_that_is_watched_and_up_to_date_is_not_rendered_for_one_more_tab()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        await server.WatchAsync(region.Definition);
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        await Eventually.TrueAsync(() => region.Renders == 3);
        region.State = 1;
        await server.PublishAsync("counter");
        await Eventually.TrueAsync(() => region.Renders == 4);

        var late = server.Open(token);

        Assert.Equal(TestRegion.Of("counter", 1), await late.NextElementsAsync());
        Assert.Equal(4, region.Renders);
    }

    [Fact]
    public async Task Each_viewer_gets_a_rendering_and_the_tabs_of_one_viewer_share_it()
    {
        var state = 0;
        var region = new TestRegion(isPerViewer: true, render: call => ValueTask.FromResult<Html>($"<p id=\"me\">{call.Viewer.Id} {state}</p>"));
        await using var server = new LiveServer([region.Definition]);
        var annOne = await server.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        var annTwo = await server.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        var bob = await server.WatchAsync(LiveServer.User("bob"), (region.Definition, default));
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 2 && server.Hub.Streams.Count == 3 && region.Renders == 5);

        state = 1;
        await server.PublishAsync("counter");

        Assert.Equal("<p id=\"me\">ann 1</p>", await annOne.NextElementsAsync());
        Assert.Equal("<p id=\"me\">ann 1</p>", await annTwo.NextElementsAsync());
        Assert.Equal("<p id=\"me\">bob 1</p>", await bob.NextElementsAsync());
        Assert.Equal(7, region.Renders);
    }

    [Fact]
    public async Task Nothing_is_left_when_the_tabs_are_gone()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tabs = new List<LiveTab>();
        for (var i = 0; i < 10; i++)
        {
            tabs.Add(await server.WatchAsync(null, (region.Definition, new RegionValues(RegionValues.Format(i % 3)))));
        }

        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 3 && server.Hub.Streams.Count == 10);
        foreach (var tab in tabs)
        {
            await tab.CloseAsync();
        }

        Assert.Equal(0, server.Hub.InstanceCount);
        Assert.Equal(0, server.Hub.TopicCount);
        Assert.Equal(0, server.Hub.Streams.Count);
        var renders = region.Renders;
        await server.PublishAsync("counter:1");
        Assert.Equal(renders, region.Renders);
    }

    [Fact]
    public async Task What_a_closed_tab_leaves_behind_can_be_collected()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);

        var instance = await WatchAndLeaveAsync(server, region);

        await Eventually.TrueAsync(() =>
        {
            GC.Collect();
            return !instance.IsAlive;
        });
    }

    [Fact]
    public async Task A_region_that_fails_keeps_its_last_state_and_comes_back()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time));
        var tab = await server.WatchAsync(region.Definition);
        await server.RenderedAsync(region, 2);

        region.Failure = new InvalidDataException("database");
        await server.PublishAsync("counter");
        await server.RenderedAsync(region, 3);
        time.Advance(TimeSpan.FromMilliseconds(249));
        Assert.Equal(3, region.Renders);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await server.RenderedAsync(region, 4);
        region.Failure = null;
        region.State = 5;
        time.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Equal(TestRegion.Of("counter", 5), await tab.NextElementsAsync());
        Assert.Equal(5, region.Renders);
        Assert.Contains(server.Log.Lines, line => line.StartsWith("Error 3101 The region Tests.counter failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Retries_wait_twice_as_long_each_time_and_never_longer_than_half_a_minute()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services =>
        {
            services.AddSingleton<TimeProvider>(time);

            // The clock leaps further than a write may take.
            services.Configure<LiveOptions>(options => options.WriteTimeout = TimeSpan.FromDays(1));
        });
        await server.WatchAsync(region.Definition);
        await server.RenderedAsync(region, 2);
        region.Failure = new InvalidDataException("database");
        await server.PublishAsync("counter");
        await server.RenderedAsync(region, 3);

        var renders = 3;
        foreach (var milliseconds in (int[])[250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
        {
            time.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
            Assert.Equal(renders, region.Renders);
            time.Advance(TimeSpan.FromMilliseconds(1));
            await server.RenderedAsync(region, ++renders);
        }
    }

    [Fact]
    public async Task With_a_minimum_interval_publishes_are_rendered_when_it_is_over()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.Configure<LiveOptions>(options => options.MinimumRenderInterval = TimeSpan.FromSeconds(1));
        });
        var tab = await server.WatchAsync(region.Definition);
        await server.RenderedAsync(region, 2);
        for (var i = 1; i <= 10; i++)
        {
            region.State = i;
            await server.PublishAsync("counter");
        }

        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(2, region.Renders);
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(TestRegion.Of("counter", 10), await tab.NextElementsAsync());
        Assert.Equal(3, region.Renders);
    }

    [Fact]
    public async Task A_region_may_have_a_minimum_interval_of_its_own()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion(metadata: [new MinimumRenderIntervalAttribute(500)]);
        await using var server = new LiveServer([region.Definition], services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.Configure<LiveOptions>(options => options.MinimumRenderInterval = TimeSpan.FromHours(1));
        });
        var tab = await server.WatchAsync(region.Definition);
        await server.RenderedAsync(region, 2);
        region.State = 1;
        await server.PublishAsync("counter");

        time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.Equal(2, region.Renders);
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(TestRegion.Of("counter", 1), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task An_instance_that_nobody_watches_any_more_does_not_wait_to_be_rendered()
    {
        var region = new TestRegion();
        await using var server = new LiveServer(
            [region.Definition],
            services => services.Configure<LiveOptions>(options => options.MaxConcurrentRenders = 1));
        await server.WatchAsync(region.Definition, "1");
        await server.RenderedAsync(region, 2);
        var (_, token) = await server.ShowAsync(null, (region.Definition, new RegionValues("2")));
        var held = new TaskCompletionSource();
        region.Hold = () => held.Task;
        await server.PublishAsync("counter:1");
        await Eventually.TrueAsync(() => region.Renders == 4);
        for (var i = 0; i < 20; i++)
        {
            var tab = server.Open(token);
            await Eventually.TrueAsync(() => server.Hub.Queue.WaitingCount == 1);
            await tab.CloseAsync();
            Assert.Equal(0, server.Hub.Queue.WaitingCount);
        }

        held.SetResult();

        await Eventually.TrueAsync(() => server.Hub.Queue.IsIdle);
        Assert.Equal(4, region.Renders);
    }

    [Fact]
    public async Task An_outer_region_that_shows_another_inner_instance_in_the_same_place_is_news()
    {
        var inner = new TestRegion("inner", render: call => ValueTask.FromResult<Html>($"<p id=\"inner\">{call.Values.GetString(0)}</p>"));
        TestRegion outer = null!;
        outer = new TestRegion("outer", render: async call =>
            $"<div id=\"outer\">{await call.Regions.ShowAsync(inner.Definition, new RegionValues(outer.State == 0 ? "a" : "b"))}</div>");
        await using var server = new LiveServer([inner.Definition, outer.Definition]);
        var tab = await server.WatchAsync(outer.Definition);
        await server.RenderedAsync(outer, 2);

        outer.State = 1;
        await server.PublishAsync("outer");

        Assert.Equal("<div id=\"outer\"><p id=\"inner\">b</p></div>", await tab.NextElementsAsync());
    }

    [Fact]
    public async Task A_quiet_stream_is_kept_alive_every_15_seconds_by_a_comment()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time));
        var tab = await server.WatchAsync(region.Definition);
        await tab.NextBlockAsync();
        await Eventually.TrueAsync(() => region.Renders == 2);

        time.Advance(TimeSpan.FromSeconds(14));
        var beat = tab.NextBlockAsync();
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(beat.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(": \n\n", Encoding.UTF8.GetString((await beat)!));
    }

    [Fact]
    public async Task A_subscription_is_renewed_on_its_stream_before_it_is_too_old()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time));
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        var tab = server.Open(token);
        await Eventually.TrueAsync(() => region.Renders == 2);
        region.State = 1;
        await server.PublishAsync("counter");
        await tab.NextElementsAsync();

        time.Advance(TimeSpan.FromSeconds(150));
        var renewal = await tab.NextAsync();
        await tab.CloseAsync();
        time.Advance(TimeSpan.FromSeconds(200));

        Assert.Equal("honostar-subscription", renewal!.Name);
        var old = server.Open(token);
        await old.Served;
        Assert.Equal(403, old.Response.StatusCode);
        var renewed = server.Open(Assert.Single(renewal.Data));

        // It knows what was sent since the page.
        await renewed.AssertQuietAsync();
        Assert.Equal(200, renewed.Response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_takes_no_bytes_is_dropped_after_a_while()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion(render: _ => ValueTask.FromResult<Html>($"<p id=\"counter\">{new string('x', 1000)}</p>"));
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time));
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        var slow = server.Open(Changed(server, token), isSlow: true);
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1 && region.Renders == 2);
        await Task.Delay(50, TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(slow.WasAborted);
        time.Advance(TimeSpan.FromSeconds(2));

        await slow.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(slow.WasAborted);
        Assert.Equal(0, server.Hub.InstanceCount);
    }

    [Fact]
    public async Task A_slow_client_skips_states_and_gets_the_newest()
    {
        var region = new TestRegion();
        region = new TestRegion(render: _ => ValueTask.FromResult<Html>($"<p id=\"counter\" title=\"{new string('x', 500)}\">{region.State}</p>"));
        await using var server = new LiveServer([region.Definition]);
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        var slow = server.Open(token, isSlow: true);
        await Eventually.TrueAsync(() => region.Renders == 2);
        for (var i = 1; i <= 50; i++)
        {
            region.State = i;
            await server.PublishAsync("counter");
        }

        // Nobody takes what could be rendered meanwhile.
        await Eventually.TrueAsync(() => server.Hub.Queue.IsIdle);
        Assert.True(region.Renders < 10, $"{region.Renders} states were rendered");
        var received = new List<string>();
        do
        {
            received.Add((await slow.NextElementsAsync())!);
        }
        while (!received[^1].Contains(">50<", StringComparison.Ordinal));

        Assert.True(received.Count < 10, $"{received.Count} states were piled up");
    }

    [Fact]
    public async Task A_tab_that_comes_while_the_others_take_nothing_does_not_wait_for_them()
    {
        var region = new TestRegion();
        region = new TestRegion(render: _ => ValueTask.FromResult<Html>($"<p id=\"counter\" title=\"{new string('x', 500)}\">{region.State}</p>"));
        await using var server = new LiveServer([region.Definition]);
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        server.Open(token, isSlow: true);
        await server.RenderedAsync(region, 2);
        for (var i = 1; i <= 5; i++)
        {
            region.State = i;
            await server.PublishAsync("counter");
        }

        await Eventually.TrueAsync(() => server.Hub.Queue.IsIdle);
        var late = server.Open(token);

        Assert.Contains(">5<", await late.NextElementsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_end_when_the_application_stops()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tab = await server.WatchAsync(region.Definition);
        await tab.NextBlockAsync();

        server.Lifetime.StopApplication();

        await tab.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Null(await tab.NextBlockAsync());
        Assert.False(tab.WasAborted);
        var late = await server.WatchAsync(region.Definition);
        await late.Served;
        Assert.Equal(503, late.Response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_takes_no_bytes_does_not_hold_up_the_end_of_the_application()
    {
        var region = new TestRegion(render: _ => ValueTask.FromResult<Html>($"<p id=\"counter\">{new string('x', 1000)}</p>"));
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time));
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        var slow = server.Open(Changed(server, token), isSlow: true);
        await Eventually.TrueAsync(() => region.Renders == 2);
        await Task.Delay(50, TestContext.Current.CancellationToken);

        server.Lifetime.StopApplication();
        Assert.False(slow.WasAborted);
        time.Advance(TimeSpan.FromMilliseconds(500));

        await slow.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(slow.WasAborted);
    }

    [Fact]
    public async Task When_the_application_stops_no_request_is_aborted_whose_stream_has_ended_meanwhile()
    {
        var region = new TestRegion(render: _ => ValueTask.FromResult<Html>($"<p id=\"counter\">{new string('x', 1000)}</p>"));
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<TimeProvider>(time));
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        var tabs = new[] { server.Open(Changed(server, token), isSlow: true), server.Open(Changed(server, token), isSlow: true) };
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2 && region.Renders == 2);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        var abortsOfServed = 0;
        foreach (var (tab, other) in new[] { (tabs[0], tabs[1]), (tabs[1], tabs[0]) })
        {
            tab.Aborting = () =>
            {
                abortsOfServed += tab.Served.IsCompleted ? 1 : 0;

                // The other one goes by itself, before its turn comes. Its request may then serve another.
                other.Leave();
                ((IAsyncResult)other.Served).AsyncWaitHandle.WaitOne(TimeSpan.FromMilliseconds(200));
            };
        }

        server.Lifetime.StopApplication();
        time.Advance(TimeSpan.FromMilliseconds(500));

        await Task.WhenAll(tabs.Select(tab => tab.Served)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(0, abortsOfServed);
    }

    [Fact]
    public async Task All_of_many_who_watch_get_the_newest_while_others_come_and_go()
    {
        const int last = 20;
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tabs = new List<LiveTab>();
        for (var i = 0; i < 5 * Watchers.LargestBatch; i++)
        {
            tabs.Add(await server.WatchAsync(region.Definition));
        }

        await Eventually.TrueAsync(() => server.Hub.Streams.Count == tabs.Count);
        for (region.State = 1; region.State <= last; region.State++)
        {
            await server.PublishAsync(region.Name);
            await tabs[region.State].DisposeAsync();
            tabs[region.State] = await server.WatchAsync(region.Definition);
        }

        await server.PublishAsync(region.Name);

        foreach (var tab in tabs)
        {
            var newest = "";
            while (!newest.Contains(TestRegion.Of(region.Name, last + 1), StringComparison.Ordinal))
            {
                newest = await tab.NextElementsAsync() ?? throw new InvalidOperationException("The stream ended.");
            }
        }
    }

    [Fact]
    public async Task A_stream_without_a_valid_subscription_is_refused_and_the_reason_is_logged()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var (_, token) = await server.ShowAsync(LiveServer.User("ann"), (region.Definition, default));

        foreach (var (tab, reason) in new[]
        {
            (server.Open(""), "Missing"),
            (server.Open("x!"), "Malformed"),
            (server.Open(token[..^4] + "AAAA", LiveServer.User("ann")), "BadSignature"),
            (server.Open(token, LiveServer.User("bob")), "OtherViewer"),
            (server.Open(token), "OtherViewer"),
        })
        {
            await tab.Served;
            Assert.Equal(403, tab.Response.StatusCode);
            Assert.Equal("refused", tab.Response.Headers["HonoStar-Subscription"]);
            Assert.Contains(server.Log.Lines, line => line == $"Warning 3102 Refused an event stream: {reason}.");
        }

        Assert.Equal(0, server.Hub.InstanceCount);
    }

    [Fact]
    public async Task The_streams_of_a_viewer_who_signed_out_end_and_those_of_others_go_on()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var ann = await server.WatchAsync(LiveServer.User("ann"), (region.Definition, default));
        var bob = await server.WatchAsync(LiveServer.User("bob"), (region.Definition, default));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2);

        server.Hub.Streams.EndOf(Viewer.Of(LiveServer.User("ann")).Key);

        await ann.Served.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await bob.AssertQuietAsync();
    }

    [Fact]
    public async Task A_region_that_is_gone_or_another_build_is_refused()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));

        server.Catalog.All.Clear();
        var gone = server.Open(token);
        await gone.Served;
        server.Catalog.Build = Guid.NewGuid();
        var other = server.Open(token);
        await other.Served;

        Assert.Equal((403, 403), (gone.Response.StatusCode, other.Response.StatusCode));
        Assert.Contains(server.Log.Lines, line => line.EndsWith("UnknownRegion.", StringComparison.Ordinal));
        Assert.Contains(server.Log.Lines, line => line.EndsWith("OtherBuild.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_may_not_see_a_region_any_more_is_refused()
    {
        var region = new TestRegion(metadata: [new AuthorizeAttribute { Roles = "admin" }]);
        await using var server = new LiveServer([region.Definition], services => services.AddAuthorization());
        var (_, token) = await server.ShowAsync(LiveServer.User("ann", "admin"), (region.Definition, default));

        var demoted = server.Open(token, LiveServer.User("ann"));
        await demoted.Served;
        var admin = server.Open(token, LiveServer.User("ann", "admin"));
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1);

        Assert.Equal(403, demoted.Response.StatusCode);
        Assert.Equal(200, admin.Response.StatusCode);
    }

    [Fact]
    public async Task Several_subscriptions_add_up_and_later_ones_replace_the_same_element()
    {
        var one = new TestRegion("one");
        var two = new TestRegion("two");
        await using var server = new LiveServer([one.Definition, two.Definition]);
        var (_, page) = await server.ShowAsync(null, (one.Definition, new RegionValues("a")));
        var (_, reply) = await server.ShowAsync(null, (two.Definition, default), (one.Definition, new RegionValues("b")));
        var tab = server.Open($"{page}, {reply}");
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 2 && one.Renders + two.Renders == 5);

        one.State = two.State = 1;
        await server.PublishAsync("one:a");
        await server.PublishAsync("two");
        Assert.Equal(TestRegion.Of("two", 1), await tab.NextElementsAsync());
        await server.PublishAsync("one:b");
        Assert.Equal(TestRegion.Of("one", 1), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task After_the_bus_lost_messages_everything_watched_is_compared()
    {
        var bus = new UnreliableBus();
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<IBus>(bus));
        var tab = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => region.Renders == 2);

        region.State = 1;
        bus.Lose();

        Assert.Equal(TestRegion.Of("counter", 1), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task The_first_rendering_waits_for_the_subscription_to_its_topics()
    {
        var bus = new UnreliableBus { Subscribing = new TaskCompletionSource() };
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<IBus>(bus));
        var tab = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 1);
        await Task.Delay(30, TestContext.Current.CancellationToken);
        Assert.Equal(1, region.Renders);

        // Nobody hears of this; the rendering sees it.
        region.State = 1;
        bus.Subscribing.SetResult();

        Assert.Equal(TestRegion.Of("counter", 1), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task A_bus_that_does_not_answer_holds_a_stream_up_for_two_seconds_at_most()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var bus = new UnreliableBus { Subscribing = new TaskCompletionSource() };
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<IBus>(bus).AddSingleton<TimeProvider>(time));
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        region.State = 1;
        var tab = server.Open(token);
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 1);
        await Task.Delay(30, TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TestRegion.Of("counter", 1), await tab.NextElementsAsync());
        region.State = 2;
        bus.Subscribing.SetResult();
        Assert.Equal(TestRegion.Of("counter", 2), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task A_subscription_to_a_topic_that_fails_is_tried_again()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var bus = new UnreliableBus { Failures = 1 };
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition], services => services.AddSingleton<IBus>(bus).AddSingleton<TimeProvider>(time));
        var tab = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => server.Log.Lines.Any(line => line.Contains("3104", StringComparison.Ordinal)));
        await Task.Delay(30, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(2));
        await Eventually.TrueAsync(() => region.Renders > 1);

        region.State = 1;
        await server.PublishAsync("counter");

        Assert.Equal(TestRegion.Of("counter", 1), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task A_bus_that_cannot_publish_does_not_fail_the_publisher()
    {
        var bus = new UnreliableBus { PublishFailure = new InvalidOperationException("down") };
        await using var server = new LiveServer([], services => services.AddSingleton<IBus>(bus));

        await server.PublishAsync("counter");

        Assert.Contains(server.Log.Lines, line => line.StartsWith("Error 3105", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_hot_reload_everything_watched_is_rendered_by_the_new_code()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        var tab = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => region.Renders == 2);

        server.Catalog.All.Clear();
        server.Catalog.All.Add(new TestRegion { State = 9 }.Definition);
        server.Catalog.Reload();

        Assert.Equal(TestRegion.Of("counter", 9), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task An_inner_region_is_updated_alone()
    {
        var inner = new TestRegion("inner");
        var outer = Around(inner);
        await using var server = new LiveServer([inner.Definition, outer.Definition]);
        var tab = await server.WatchAsync(outer.Definition);
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 2 && inner.Renders == 3);

        inner.State = 1;
        await server.PublishAsync("inner");

        Assert.Equal(TestRegion.Of("inner", 1), await tab.NextElementsAsync());
        await tab.AssertQuietAsync();
    }

    [Fact]
    public async Task An_outer_version_never_takes_an_inner_region_back_to_an_older_state()
    {
        var inner = new TestRegion("inner");
        var outer = Around(inner);
        await using var server = new LiveServer([inner.Definition, outer.Definition]);
        await server.WatchAsync(outer.Definition);
        var (_, token) = await server.ShowAsync(null, (outer.Definition, default));
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 2 && inner.Renders == 4);
        outer.State = 1;
        await server.PublishAsync("outer");
        await Eventually.TrueAsync(() => inner.Renders == 5);
        inner.State = 7;
        await server.PublishAsync("inner");
        await Eventually.TrueAsync(() => inner.Renders == 6);

        // The newest outer version there is still has the inner region's old state.
        var late = server.Open(token);

        var shown = new Dictionary<string, string>();
        while (shown.GetValueOrDefault("inner") != TestRegion.Of("inner", 7))
        {
            var elements = (await late.NextElementsAsync())!;
            shown[elements.Contains("id=\"outer\"", StringComparison.Ordinal) ? "outer" : "inner"] = elements;
        }

        await late.AssertQuietAsync();
    }

    [Fact]
    public async Task An_inner_region_that_the_browser_had_already_is_sent_behind_an_outer_version_that_has_an_older_one()
    {
        var inner = new TestRegion("inner");
        var outer = Around(inner);
        await using var server = new LiveServer([inner.Definition, outer.Definition]);
        await server.WatchAsync(outer.Definition);
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 2 && inner.Renders == 3);
        inner.State = 7;
        await server.PublishAsync("inner");
        await Eventually.TrueAsync(() => inner.Renders == 4);
        outer.State = 5;
        var (_, token) = await server.ShowAsync(null, (outer.Definition, default));
        outer.State = 0;

        // The outer region differs from the newest version there is; the inner one does not.
        var tab = server.Open(token);

        Assert.Contains(TestRegion.Of("inner", 0), await tab.NextElementsAsync(), StringComparison.Ordinal);
        Assert.Equal(TestRegion.Of("inner", 7), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task A_tab_that_connects_during_a_rendering_gets_its_result_even_if_that_is_news_to_nobody_else()
    {
        var region = new TestRegion { State = 5 };
        await using var server = new LiveServer([region.Definition]);
        var (_, token) = await server.ShowAsync(null, (region.Definition, default));
        region.State = 0;
        await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => region.Renders == 3);
        var held = new TaskCompletionSource();
        region.Hold = () => held.Task;
        await server.PublishAsync("counter");
        await Eventually.TrueAsync(() => region.Renders == 4);
        var tab = server.Open(token);
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 2);
        await Task.Delay(20, TestContext.Current.CancellationToken);

        held.SetResult();

        Assert.Equal(TestRegion.Of("counter", 0), await tab.NextElementsAsync());
    }

    [Fact]
    public async Task A_version_that_may_be_older_than_the_page_is_not_taken_whatever_the_stream_was_told_of()
    {
        var region = new TestRegion();
        await using var server = new LiveServer([region.Definition]);
        await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => region.Renders == 2);
        var held = new TaskCompletionSource();
        region.Hold = () => held.Task;
        await server.PublishAsync("counter");
        await Eventually.TrueAsync(() => region.Renders == 3);

        // It comes while a rendering is under way that had begun before its page; a place that another watch had may have been told of.
        var http = new DefaultHttpContext { RequestServices = server.Services };
        var stream = new EventStream(server.Hub, http, Viewer.Of(new ClaimsPrincipal()), 1, null, static _ => default);
        var key = InstanceKey.Of(region.Definition, default, stream.Viewer, RegionSetting.Current(""));
        var watch = server.Hub.Watch(stream, null!, 0, region.Definition, key, region.Name, 1);

        Assert.NotNull(watch.Instance.Current);
        Assert.Null(watch.Instance.Take(watch));
        held.SetResult();
        await Eventually.TrueAsync(() => watch.Instance.Take(watch) is not null);
        server.Hub.Unwatch(watch);
    }

    [Fact]
    public async Task A_region_that_appears_inside_another_is_watched_from_then_on_until_it_is_gone()
    {
        var inner = new TestRegion("inner");
        var outer = new TestRegion("outer");
        outer = new TestRegion("outer", render: async call => outer.State == 1
            ? Html.Of($"<div id=\"outer\">{await call.Regions.ShowAsync(inner.Definition, default)}</div>")
            : Html.Of($"<div id=\"outer\">{outer.State}</div>"));
        await using var server = new LiveServer([inner.Definition, outer.Definition]);
        var tab = await server.WatchAsync(outer.Definition);
        await Eventually.TrueAsync(() => outer.Renders == 2);

        outer.State = 1;
        await server.PublishAsync("outer");
        Assert.Contains("inner", await tab.NextElementsAsync(), StringComparison.Ordinal);
        await Eventually.TrueAsync(() => inner.Renders == 2);
        inner.State = 3;
        await server.PublishAsync("inner");
        Assert.Equal(TestRegion.Of("inner", 3), await tab.NextElementsAsync());
        outer.State = 2;
        await server.PublishAsync("outer");
        Assert.Equal("<div id=\"outer\">2</div>", await tab.NextElementsAsync());
        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 1);
    }

    private static TestRegion Around(TestRegion inner)
    {
        TestRegion outer = null!;
        return outer = new TestRegion("outer", render: async call =>
            $"<div id=\"outer\">{outer.State}{await call.Regions.ShowAsync(inner.Definition, default)}</div>");
    }

    /// <summary>The same subscription from a page that showed something else.</summary>
    private static string Changed(LiveServer server, string token)
    {
        server.Signer.Verify(token, server.Catalog.Build, Viewer.Of(new()), out var content);
        return server.Signer.Sign(content! with { Entries = [.. content!.Entries.Select(entry => entry with { Hash = entry.Hash + 1 })] });
    }

    private static async Task<WeakReference> WatchAndLeaveAsync(LiveServer server, TestRegion region)
    {
        var tab = await server.WatchAsync(region.Definition);
        await Eventually.TrueAsync(() => region.Renders == 2);
        var stream = new EventStream(server.Hub, new Microsoft.AspNetCore.Http.DefaultHttpContext(), Viewer.Of(new()), 1, null, _ => default);
        var shown = new StreamTab(0, isShared: false, new SubscriptionContent(default, 0, 0, default, new RegionSetting("", ""), default, []));
        var watch = stream.Attach(shown, region.Definition, default, shown.Setting, "counter", 0);
        var instance = new WeakReference(watch.Instance);
        await Eventually.TrueAsync(() => watch.Instance.Current is not null);
        stream.Close();
        await tab.CloseAsync();
        return instance;
    }
}

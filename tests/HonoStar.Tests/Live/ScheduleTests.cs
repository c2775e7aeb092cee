using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using HonoStar.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Live;

/// <summary>What holds whatever the order in which publishes, renderings, failures, and tabs that come and go meet.</summary>
public sealed partial class ScheduleTests
{
    private enum Step
    {
        Publish,
        Change,
        Fail,
        Recover,
        Open,
        Close,
        Yield,
        Pause,
        PassTime,
    }

    [Fact]
    public async Task Renderings_never_overlap_no_tab_goes_back_and_all_end_with_the_newest_state() =>
        await Gen.Select(Gen.Enum<Step>().Array[5, 60], Gen.Int[0, 3].Array[1, 10]).SampleAsync(RunAsync, iter: 150, threads: 2);

    private static async Task RunAsync(Step[] steps, int[] speeds)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var region = new TestRegion();
        var rendering = 0;
        region.Hold = () => WaitAsync(speeds[Interlocked.Increment(ref rendering) % speeds.Length]);
        await using var server = new LiveServer([region.Definition], services => services
            .AddSingleton<TimeProvider>(time)

            // The clock leaps while streams write: none of them is to be taken for one whose reader has stalled.
            .Configure<LiveOptions>(options => options.WriteTimeout = TimeSpan.FromDays(365)));
        var tabs = new List<Tab> { await Tab.OpenAsync(server, region) };
        foreach (var step in steps)
        {
            switch (step)
            {
                case Step.Publish:
                    region.State++;
                    await server.PublishAsync("counter");
                    break;
                case Step.Change:
                    // Published a little later, as by a handler that goes on after its change.
                    region.State++;
                    await Task.Yield();
                    await server.PublishAsync("counter");
                    break;
                case Step.Fail:
                    region.Failure = new InvalidDataException("database");
                    await server.PublishAsync("counter");
                    break;
                case Step.Recover:
                    region.Failure = null;
                    break;
                case Step.Open when region.Failure is null:
                    tabs.Add(await Tab.OpenAsync(server, region));
                    break;
                case Step.Close when tabs.Count > 0:
                    await tabs[0].Live.CloseAsync();
                    tabs.RemoveAt(0);
                    break;
                case Step.Yield:
                    await Task.Yield();
                    break;
                case Step.Pause:
                    await Task.Delay(1);
                    break;
                case Step.PassTime:
                    time.Advance(TimeSpan.FromMilliseconds(200));
                    break;
            }
        }

        region.Failure = null;
        foreach (var tab in tabs)
        {
            await tab.ConvergeAsync(region.State, time);
        }

        Assert.Equal(0, region.Overlaps);
        foreach (var tab in tabs)
        {
            Assert.True(tab.States.SequenceEqual(tab.States.Order()), "Went back: " + string.Join(' ', tab.States));
            await tab.Live.CloseAsync();
        }

        Assert.Equal((0, 0, 0), (server.Hub.InstanceCount, server.Hub.TopicCount, server.Hub.Streams.Count));
    }

    private static async Task WaitAsync(int speed)
    {
        switch (speed)
        {
            case 0:
                break;
            case 1:
                await Task.Yield();
                break;
            default:
                await Task.Delay(speed - 1);
                break;
        }
    }

    private sealed partial class Tab(LiveTab live, int shown)
    {
        public LiveTab Live => live;

        public List<int> States { get; } = [shown];

        public static async Task<Tab> OpenAsync(LiveServer server, TestRegion region)
        {
            var (html, token) = await server.ShowAsync(null, (region.Definition, default));
            return new Tab(server.Open(token), StateOf(html));
        }

        public async Task ConvergeAsync(int state, FakeTimeProvider time)
        {
            while (States[^1] != state)
            {
                var next = live.NextAsync();
                while (!next.IsCompleted)
                {
                    // Failed renderings are tried again when their time has come.
                    time.Advance(TimeSpan.FromSeconds(31));
                    await Task.WhenAny(next, Task.Delay(1));
                }

                var sent = await next;
                Assert.NotNull(sent);
                if (sent.Value("elements") is { } elements)
                {
                    States.Add(StateOf(elements));
                }
            }
        }

        private static int StateOf(string html) => int.Parse(State().Match(html).Value, CultureInfo.InvariantCulture);

        [GeneratedRegex("(?<=>)[0-9]+")]
        private static partial Regex State();
    }
}

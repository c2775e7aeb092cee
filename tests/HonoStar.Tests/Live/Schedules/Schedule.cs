using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HonoStar.Runtime;

namespace HonoStar.Tests.Live.Schedules;

/// <summary>One run: steps one after the other, while the threads of the engine do what they do.</summary>
internal sealed class Schedule(ScheduleServer node, bool isWithBrowser)
{
    private static readonly string?[] s_viewers = [null, "ann", "bob"];

    private readonly List<ScheduledTab> _tabs = [];
    private readonly ConcurrentDictionary<CancellationToken, int> _running = new();

    // Pages are rendered with the test's token; a rendering has an empty flow and cannot ask for it.
    private readonly CancellationToken _pages = TestContext.Current.CancellationToken;
    private TaskCompletionSource? _held;
    private int _state;
    private int _overlaps;
    private volatile bool _isFailing;

    public async Task RunAsync((Step Step, int Which)[] steps)
    {
        node.Schedule = this;
        node.Server.Log.Lines.Clear();
        await OpenAsync(0, isSlow: false);
        foreach (var (step, which) in steps)
        {
            await TakeAsync(step, which);
        }

        await ConvergeAsync();
        foreach (var tab in _tabs)
        {
            await tab.Live.DisposeAsync();
        }

        var hub = node.Server.Hub;
        await Eventually.TrueAsync(() => hub.Queue.IsIdle);
        Assert.Equal(0, _overlaps);
        Assert.Equal((0, 0, 0, 0), (hub.InstanceCount, hub.TopicCount, hub.Streams.Count, hub.Queue.WaitingCount));
    }

    public async ValueTask<Html> RenderAsync(string name, string? viewer, CancellationToken instance)
    {
        // Each instance has a token of its own.
        if (instance != _pages && _running.AddOrUpdate(instance, 1, static (_, running) => running + 1) > 1)
        {
            Interlocked.Increment(ref _overlaps);
        }

        try
        {
            var state = Volatile.Read(ref _state);
            var isFailing = _isFailing && instance != _pages;
            if (Volatile.Read(ref _held) is { } held && instance != _pages)
            {
                await held.Task;
            }

            return isFailing
                ? throw new InvalidDataException("database")
                : Html.Raw(Markup(name, viewer, state));
        }
        finally
        {
            _running.AddOrUpdate(instance, 0, static (_, running) => running - 1);
        }
    }

    /// <summary>Rows that change one at a time, and are more or fewer by the state.</summary>
    public static Dictionary<string, string> Rows(string name, string? viewer, int state)
    {
        var rows = new Dictionary<string, string>();
        var count = 5 + (state % 4);
        for (var row = 0; row < count; row++)
        {
            // The last state that has changed this row.
            var shown = state - ((state - row + 800) % 8);
            rows.Add(
                string.Create(CultureInfo.InvariantCulture, $"{name}-{row}"),
                string.Create(CultureInfo.InvariantCulture, $"{shown} for {viewer ?? "all"}, with some more words"));
        }

        return rows;
    }

    public static string Markup(string name, string? viewer, int state)
    {
        var markup = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<section id=\"{name}\"><b id=\"{name}-state\">{state}</b>"));
        foreach (var (id, text) in Rows(name, viewer, state))
        {
            markup.Append("<p id=\"").Append(id).Append("\">").Append(text).Append("</p>");
        }

        return markup.Append("</section>").ToString();
    }

    private async Task TakeAsync(Step step, int which)
    {
        var tab = _tabs.Count > 0 ? _tabs[which % _tabs.Count] : null;
        switch (step)
        {
            case Step.Publish:
                await node.Server.PublishAsync("state");
                break;
            case Step.Change:
                // Published a little later, as by a handler that goes on after its change.
                Interlocked.Increment(ref _state);
                await Task.Yield();
                await node.Server.PublishAsync("state");
                break;
            case Step.ChangeAndPublish:
                Interlocked.Increment(ref _state);
                await node.Server.PublishAsync("state");
                break;
            case Step.LoseMessages:
                Interlocked.Increment(ref _state);
                node.Bus.Lose();
                break;
            case Step.Fail:
                _isFailing = true;
                break;
            case Step.Recover:
                _isFailing = false;
                break;
            case Step.HoldRenderings:
                _held ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                break;
            case Step.LetRender:
                LetRender();
                break;
            case Step.Open or Step.OpenSlowly when _tabs.Count < 6:
                await OpenAsync(which, isSlow: step == Step.OpenSlowly);
                break;
            case Step.Close when tab is not null:
                await tab.Live.DisposeAsync();
                _tabs.Remove(tab);
                break;
            case Step.Reconnect when tab is not null:
                await tab.ReconnectAsync(node);
                break;
            case Step.SignOut:
                node.Server.Hub.Streams.EndOf(Viewer.Of(LiveServer.User("ann")).Key);
                foreach (var ended in _tabs.Where(tab => tab.Viewer == "ann").ToArray())
                {
                    await ended.Live.DisposeAsync();
                    _tabs.Remove(ended);
                }

                break;
            case Step.Read:
                tab?.Read();
                break;
            case Step.Yield:
                await Task.Yield();
                break;
            case Step.PassTime:
                node.Time.Advance(TimeSpan.FromMilliseconds(100 * (1 + which)));
                break;
        }
    }

    private async Task OpenAsync(int which, bool isSlow)
    {
        var region = node.Regions[which % 3];
        _tabs.Add(await ScheduledTab.OpenAsync(node, region, s_viewers[which / 3 % 3], isSlow, isWithBrowser));
    }

    private void LetRender() => Interlocked.Exchange(ref _held, null)?.SetResult();

    private async Task ConvergeAsync()
    {
        _isFailing = false;
        LetRender();

        // A stream that has yet to begin when the clock leaps would come with a subscription that has expired.
        await Eventually.TrueAsync(() => node.Server.Hub.Streams.Count == _tabs.Count);
        await node.Server.PublishAsync("state");
        for (var turn = 0; _tabs.Exists(tab => !tab.Shows(_state)); turn++)
        {
            Assert.True(turn < 20_000, "Never converged");

            // Failed renderings are tried again when their time has come.
            node.Time.Advance(TimeSpan.FromSeconds(31));
            await Task.Delay(1);
            _tabs.ForEach(tab => tab.Read());
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HonoStar.Runtime;
using HonoStar.Tests.Datastar;
using HonoStar.Tests.Live.Changes;

namespace HonoStar.Tests.Live.Schedules;

/// <summary>A tab that reads when it is told to, and checks what it then shows.</summary>
internal sealed partial class ScheduledTab
{
    private readonly string _name;
    private readonly SubscriptionContent _subscription;
    private readonly Dictionary<string, string> _rows = [];
    private readonly BrowserPage? _browser;
    private int _state;

    private ScheduledTab(LiveTab live, string name, string? viewer, SubscriptionContent subscription, string html, bool isWithBrowser)
    {
        Live = live;
        Viewer = viewer;
        _name = name;
        _subscription = subscription;
        _browser = isWithBrowser ? new BrowserPage(html) : null;
        Take(html);
        _state = ShownState;
    }

    public LiveTab Live { get; private set; }

    public string? Viewer { get; }

    private string? Audience => _name == "personal" ? Viewer : null;

    private int ShownState => int.Parse(_rows[_name + "-state"], CultureInfo.InvariantCulture);

    public static async Task<ScheduledTab> OpenAsync(ScheduleServer node, RegionDefinition region, string? viewer, bool isSlow, bool isWithBrowser)
    {
        var user = viewer is null ? new() : LiveServer.User(viewer);
        var (html, token) = await node.Server.ShowAsync(user, (region, default));
        node.Server.Signer.Verify(token, node.Server.Catalog.Build, HonoStar.Viewer.Of(user), out var subscription);
        return new ScheduledTab(node.Server.Open(token, user, isSlow), region.Name.Split('.')[1], viewer, subscription!, html, isWithBrowser);
    }

    /// <summary>The stream ends, and another begins that knows what the tab shows.</summary>
    public async Task ReconnectAsync(ScheduleServer node)
    {
        await Live.DisposeAsync();
        var shown = StableHash.Of(Schedule.Markup(_name, Audience, _state));
        var token = node.Server.Signer.Sign(_subscription with
        {
            IssuedAt = node.Time.GetUtcNow(),
            Entries = [.. _subscription.Entries.Select(entry => entry with { Hash = shown })],
        });
        Live = node.Server.Open(token, Viewer is null ? new() : LiveServer.User(Viewer));
    }

    public bool Shows(int state) => _state == state
        && _rows.Count(row => row.Key != _name + "-state") == Schedule.Rows(_name, Audience, state).Count
        && Schedule.Rows(_name, Audience, state).All(row => _rows.GetValueOrDefault(row.Key) == row.Value)
        && (_browser is null || _browser.Nodes == BrowserPage.NodesOf(Schedule.Markup(_name, Audience, state)));

    /// <summary>Takes what has come so far.</summary>
    public void Read()
    {
        while (Live.TryNextBlock(out var block))
        {
            foreach (var sent in EventStreamParser.Parse(block).Where(sent => sent.Name == "datastar-patch-elements"))
            {
                Apply(sent);
            }
        }
    }

    private void Apply(ServerSentEvent sent)
    {
        _browser?.Apply(sent);
        if (sent.Value("mode") == "remove")
        {
            Assert.True(_rows.Remove(sent.Value("selector")!.Split('#')[^1]));
        }
        else
        {
            if (sent.Value("selector") is null)
            {
                _rows.Clear();
            }

            Take(sent.Value("elements")!);
        }

        Assert.True(ShownState >= _state, $"Went back from {_state} to {ShownState}");
        _state = ShownState;
    }

    private void Take(string html)
    {
        foreach (Match element in Element().Matches(html))
        {
            _rows[element.Groups[1].Value] = element.Groups[2].Value;
        }
    }

    [GeneratedRegex("<[bp] id=\"([^\"]+)\">([^<]*)<")]
    private static partial Regex Element();
}

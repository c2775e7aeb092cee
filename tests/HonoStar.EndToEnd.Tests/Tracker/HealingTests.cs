using System.Text.RegularExpressions;
using static HonoStar.EndToEnd.Tests.Visitor;

namespace HonoStar.EndToEnd.Tests.Tracker;

public sealed class HealingTests(Chromium chromium) : TrackerTest(chromium)
{
    [Fact]
    public async Task A_tab_whose_subscription_is_refused_heals_and_keeps_what_was_typed()
    {
        await using var ada = await MemberAsync("ada");
        await using var grace = await MemberAsync("grace");
        await ada.WatchAsync("/issues/60");
        await grace.WatchAsync("/issues/60");
        await grace.MarkAsync();
        await TypeCommentAsync(grace, "Half of a sent");
        grace.ExpectedStatus = 403;

        await grace.Page.EvaluateAsync("""
            () => {
                const live = document.getElementById("honostar-live");
                live.dataset.subscription = live.dataset.subscription.slice(0, -4) + "AAAA";
            }
            """);
        await Expect(grace.Find("#honostar-live")).Not.ToHaveAttributeAsync("data-subscription", new Regex("AAAA$"));
        await grace.IsLiveAsync();
        await TypeCommentAsync(ada, "Are you still there?");
        await ada.Button("Comment").ClickAsync();

        await Expect(grace.Find("#comments")).ToContainTextAsync("Are you still there?");
        await Expect(grace.Field("Comment")).ToHaveValueAsync("Half of a sent");
        await grace.HasNotReloadedAsync();
    }
}

using static HonoStar.EndToEnd.Tests.Visitor;

namespace HonoStar.EndToEnd.Tests.Tracker;

public sealed class PresenceTests(Chromium chromium) : TrackerTest(chromium)
{
    [Fact]
    public async Task Those_who_look_at_an_issue_see_who_else_does_and_who_has_gone()
    {
        await using var ada = await MemberAsync("ada");
        await using var grace = await MemberAsync("grace");
        await ada.WatchAsync("/issues/60");
        await Expect(ada.Find("#readers li:visible")).ToHaveCountAsync(0);

        await grace.WatchAsync("/issues/60");
        await Expect(ada.Find("#readers li:visible")).ToContainTextAsync("Grace Hopper");
        await Expect(grace.Find("#readers li:visible")).ToContainTextAsync("Ada Lovelace");

        await using (var guest = await GuestAsync())
        {
            await guest.WatchAsync("/issues/60");
            await Expect(ada.Find("#readers")).ToContainTextAsync("Guests: 1");
            await Expect(guest.Find("#readers li:visible")).ToHaveCountAsync(2);
            await Expect(guest.Find("#readers .muted")).ToBeHiddenAsync();
        }

        await Expect(ada.Find("#readers")).Not.ToContainTextAsync("Guests", new() { Timeout = 15_000 });
        await grace.GoAsync("/");
        await Expect(ada.Find("#readers li:visible")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
    }
}

using System.Text.RegularExpressions;
using static HonoStar.EndToEnd.Tests.Visitor;

namespace HonoStar.EndToEnd.Tests.Tracker;

public sealed class AccessTests(Chromium chromium) : TrackerTest(chromium)
{
    [Fact]
    public async Task A_guest_who_wants_to_report_is_led_to_sign_in_and_back()
    {
        await using var guest = await GuestAsync();
        await guest.WatchAsync("/");
        await guest.Link("New issue").ClickAsync();
        await guest.ExpectPage().ToHaveURLAsync(new Regex("/login"));
        await guest.Field("Name").FillAsync("ada");
        await guest.Field("Password").FillAsync(Password);
        await guest.Find("main button").ClickAsync();
        await guest.ExpectPage().ToHaveURLAsync(new Regex("/issues/new$"));
    }

    [Fact]
    public async Task Nobody_edits_the_issue_of_somebody_else()
    {
        await using var grace = await MemberAsync("grace");
        await grace.WatchAsync("/issues/60");
        Assert.Equal("Grace Hopper", await grace.Find("#details strong").TextContentAsync());
        await Expect(grace.Link("Edit")).ToBeVisibleAsync();

        await using var ada = await MemberAsync("ada");
        await ada.WatchAsync("/issues/60");
        await Expect(ada.Link("Edit")).ToHaveCountAsync(0);
        ada.ExpectedStatus = 404;
        await ada.GoAsync("/issues/60/edit");
        await Expect(ada.Find("main")).ToContainTextAsync("There is nothing here");
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_in_the_layout()
    {
        await using var guest = await GuestAsync();
        guest.ExpectedStatus = 404;
        await guest.GoAsync("/issues/4711");
        await Expect(guest.Find("main")).ToContainTextAsync("There is nothing here");
        await guest.Link("All issues").ClickAsync();
        await Expect(guest.Find("#issue-list")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_site_is_no_place_to_be_led_to_after_signing_in()
    {
        await using var guest = await GuestAsync();
        await guest.GoAsync("/login?returnUrl=//elsewhere.example/");
        await guest.Field("Name").FillAsync("ada");
        await guest.Field("Password").FillAsync(Password);
        await guest.Find("main button").ClickAsync();
        await Expect(guest.Find("#issue-list")).ToBeVisibleAsync();
        Assert.Equal(Server.Address.Authority, new Uri(guest.Page.Url).Authority);
    }

    [Fact]
    public async Task Signing_in_and_out_in_one_tab_changes_what_the_others_show()
    {
        await using var ada = await GuestAsync();
        ada.ExpectedStatus = 403;
        await ada.GoAsync("/login");
        var other = await ada.Page.Context.NewPageAsync();
        await other.GotoAsync("/issues/60");
        await Expect(other.Locator("html")).ToHaveAttributeAsync("data-honostar-stream", "open");
        await Expect(other.Locator("#actions form")).ToHaveCountAsync(0);

        await ada.Field("Name").FillAsync("ada");
        await ada.Field("Password").FillAsync(Password);
        await ada.Find("main button").ClickAsync();
        await Expect(other.Locator("#actions form")).Not.ToHaveCountAsync(0);
        await Expect(other.Locator("html")).ToHaveAttributeAsync("data-honostar-stream", "open");
        await ada.IsLiveAsync();

        await ada.Button("Sign out").ClickAsync();
        await Expect(other.Locator("#actions form")).ToHaveCountAsync(0);
        await Expect(other.Locator(".sidebar-foot a.button")).ToHaveTextAsync("Sign in");
    }
}

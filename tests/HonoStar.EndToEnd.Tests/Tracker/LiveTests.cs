using System.Text.RegularExpressions;
using static HonoStar.EndToEnd.Tests.Visitor;

namespace HonoStar.EndToEnd.Tests.Tracker;

public sealed class LiveTests(Chromium chromium) : TrackerTest(chromium)
{
    [Fact]
    public async Task What_one_does_the_others_see_without_loading_anything_again()
    {
        await using var ada = await MemberAsync("ada");
        await using var guest = await GuestAsync();
        await ada.WatchAsync("/issues/60");
        await guest.WatchAsync("/issues/60");
        await guest.MarkAsync();

        await TypeCommentAsync(ada, "Seen on my machine, too.");
        await ada.Button("Comment").ClickAsync();
        await Expect(guest.Find("#comments")).ToContainTextAsync("Seen on my machine, too.");

        await ada.Find("#edit-labels summary").ClickAsync();
        await ada.Field("security").CheckAsync();
        await ada.Button("Save labels").ClickAsync();
        await Expect(guest.Find("#properties")).ToContainTextAsync("security");

        await ada.Button("Close issue").ClickAsync();
        await Expect(guest.Find("#details .badge")).ToHaveTextAsync("Closed");
        await guest.HasNotReloadedAsync();
    }

    [Fact]
    public async Task A_new_issue_appears_in_lists_that_show_it_and_in_no_others()
    {
        await using var ada = await MemberAsync("ada");
        await using var watcher = await GuestAsync();
        await using var filtering = await GuestAsync();
        await ada.WatchAsync("/");
        await watcher.WatchAsync("/");
        await filtering.WatchAsync("/?status=closed");
        await filtering.MarkAsync();
        var closedBefore = await filtering.Find("#issue-list .row").AllTextContentsAsync();

        await ada.Link("New issue").ClickAsync();
        await ada.Field("Title").FillAsync("Tabs lose their order");
        await ada.Button("Create issue").ClickAsync();

        await Expect(watcher.Find("#issue-list .row").First).ToContainTextAsync("Tabs lose their order");

        // The one who filters hears of it by the number on the other tab, and keeps the list that they asked for.
        await Expect(filtering.Find("#issue-list .tab").First).ToHaveTextAsync("Open 34");
        await Expect(filtering.Find("#issue-list .tab[aria-current]")).ToContainTextAsync("Closed");
        Assert.Equal(closedBefore, await filtering.Find("#issue-list .row").AllTextContentsAsync());
        await filtering.HasNotReloadedAsync();
    }

    [Fact]
    public async Task A_half_typed_comment_and_its_caret_survive_somebody_elses_update()
    {
        await using var ada = await MemberAsync("ada");
        await using var grace = await MemberAsync("grace");
        await ada.WatchAsync("/issues/60");
        await grace.WatchAsync("/issues/60");
        await TypeCommentAsync(grace, "I was about to say");
        await grace.Page.EvaluateAsync("() => document.querySelector('#text').setSelectionRange(5, 8)");

        await TypeCommentAsync(ada, "First!");
        await ada.Button("Comment").ClickAsync();
        await Expect(grace.Find("#comments")).ToContainTextAsync("First!");
        await ada.Button("Close issue").ClickAsync();
        await Expect(grace.Find("#details .badge")).ToHaveTextAsync("Closed");

        await Expect(grace.Field("Comment")).ToHaveValueAsync("I was about to say");
        await Expect(grace.Field("Comment")).ToBeFocusedAsync();
        var caret = await grace.Page.EvaluateAsync<int[]>("() => { const t = document.querySelector('#text'); return [t.selectionStart, t.selectionEnd]; }");
        Assert.Equal([5, 8], caret);
    }

    [Fact]
    public async Task Search_is_in_the_address_and_survives_an_update()
    {
        await using var ada = await MemberAsync("ada");
        await using var guest = await GuestAsync();
        await ada.WatchAsync("/");
        await guest.WatchAsync("/");
        await guest.Field("Search issues").PressSequentiallyAsync("sync", new() { Delay = 30 });
        await guest.ExpectPage().ToHaveURLAsync(new Regex(@"[?&]search=sync"));
        await Expect(guest.Find("#issue-list .row").First).ToContainTextAsync("Offline changes are sent twice");
        await Expect(guest.Field("Search issues")).ToBeFocusedAsync();
        await Expect(guest.Field("Search issues")).ToHaveValueAsync("sync");
        await guest.IsLiveAsync();

        await ada.Link("New issue").ClickAsync();
        await ada.Field("Title").FillAsync("An issue about something else");
        await ada.Button("Create issue").ClickAsync();
        await Expect(ada.Find("#issue-list .row").First).ToContainTextAsync("An issue about something else");
        await ada.Link("New issue").ClickAsync();
        await ada.Field("Title").FillAsync("Sync never finds its end");
        await ada.Button("Create issue").ClickAsync();

        await Expect(guest.Find("#issue-list .row").First).ToContainTextAsync("Sync never finds its end");
        await Expect(guest.Find("#issue-list")).Not.ToContainTextAsync("An issue about something else");
        await guest.Page.ReloadAsync();
        await Expect(guest.Field("Search issues")).ToHaveValueAsync("sync");
        await Expect(guest.Find("#issue-list .row").First).ToContainTextAsync("Sync never finds its end");
    }

    [Fact]
    public async Task A_label_that_somebody_makes_appears_among_the_choices_of_others_and_keeps_what_they_ticked()
    {
        await using var ada = await MemberAsync("ada");
        await using var grace = await MemberAsync("grace");
        await grace.WatchAsync("/");
        await grace.Link("New issue").ClickAsync();
        await grace.Field("bug").CheckAsync();
        await grace.Field("Title").FillAsync("Half a title");

        await ada.WatchAsync("/labels");
        await ada.Field("New label").FillAsync("regression");
        await ada.Button("Create label").ClickAsync();

        await Expect(ada.Find("#labels")).ToContainTextAsync("regression");
        await Expect(grace.Field("regression")).ToBeVisibleAsync();
        await Expect(grace.Field("bug")).ToBeCheckedAsync();
        await Expect(grace.Field("Title")).ToHaveValueAsync("Half a title");
    }

    [Fact]
    public async Task What_is_one_viewers_own_is_shown_to_nobody_else()
    {
        await using var ada = await MemberAsync("ada");
        await using var grace = await MemberAsync("grace");
        await using var guest = await GuestAsync();
        await ada.WatchAsync("/issues/60");
        await grace.WatchAsync("/issues/60");
        await guest.WatchAsync("/issues/60");
        var assigned = "#mine dd >> nth=0";
        var before = int.Parse(await ada.Find(assigned).TextContentAsync() ?? "", System.Globalization.CultureInfo.InvariantCulture);
        var hers = await grace.Find("#mine").TextContentAsync();

        await ada.Button("Assign to yourself").ClickAsync();

        await Expect(ada.Find(assigned)).ToHaveTextAsync($"{before + 1}");
        await Expect(ada.Button("Unassign yourself")).ToBeVisibleAsync();
        await Expect(grace.Find("#properties")).ToContainTextAsync("Ada Lovelace");
        await Expect(grace.Button("Assign to yourself")).ToBeVisibleAsync();
        await Expect(grace.Find("#mine")).ToHaveTextAsync(hers ?? "", new() { UseInnerText = false });
        await Expect(guest.Find("#properties")).ToContainTextAsync("Ada Lovelace");
        await Expect(guest.Find("#mine")).ToContainTextAsync("Welcome to Tally");
        await Expect(guest.Find("#actions button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Only_its_author_is_offered_to_delete_a_comment()
    {
        await using var ada = await MemberAsync("ada");
        await using var grace = await MemberAsync("grace");
        await ada.WatchAsync("/issues/60");
        await grace.WatchAsync("/issues/60");
        await TypeCommentAsync(ada, "I take that back.");
        await ada.Button("Comment").ClickAsync();
        var adas = ada.Find(".comment").Filter(new() { HasText = "I take that back." });
        var graces = grace.Find(".comment").Filter(new() { HasText = "I take that back." });
        await Expect(graces).ToBeVisibleAsync();
        await Expect(graces.Locator("button")).ToBeHiddenAsync();

        await adas.Locator("button").ClickAsync();

        await Expect(adas).ToHaveCountAsync(0);
        await Expect(graces).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_looks_at_an_issue_that_is_deleted_is_told()
    {
        await using var ada = await MemberAsync("ada");
        await using var guest = await GuestAsync();
        await ada.WatchAsync("/issues/new");
        await ada.Field("Title").FillAsync("A mistake");
        await ada.Button("Create issue").ClickAsync();
        await ada.ExpectPage().ToHaveURLAsync(new Regex(@"/issues/\d+$"));
        await guest.WatchAsync(new Uri(ada.Page.Url).AbsolutePath);

        await ada.Find("#delete summary").ClickAsync();
        await ada.Button("Delete issue").ClickAsync();

        await ada.ExpectPage().ToHaveURLAsync(new Regex("/$"));
        await Expect(guest.Find("#details")).ToContainTextAsync("This issue was deleted");
    }

    [Fact]
    public async Task The_address_of_an_issue_can_be_copied()
    {
        await using var guest = await GuestAsync();
        await guest.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await guest.WatchAsync("/issues/60");
        await guest.Button("Copy link").ClickAsync();
        await Expect(guest.Button("Copied")).ToBeVisibleAsync();
        Assert.Equal(guest.Page.Url, await guest.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Expect(guest.Button("Copy link")).ToBeVisibleAsync();
    }
}

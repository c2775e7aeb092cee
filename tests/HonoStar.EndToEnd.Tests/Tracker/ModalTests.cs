using static HonoStar.EndToEnd.Tests.Visitor;

namespace HonoStar.EndToEnd.Tests.Tracker;

public sealed class ModalTests(Chromium chromium) : TrackerTest(chromium)
{
    [Fact]
    public async Task The_form_opens_over_the_list_and_keeps_the_focus_to_itself()
    {
        await using var ada = await MemberAsync("ada");
        await ada.WatchAsync("/");
        await ada.Link("New issue").ClickAsync();
        await Expect(ada.Find("#new-issue")).ToBeVisibleAsync();
        Assert.EndsWith("/", ada.Page.Url, StringComparison.Ordinal);

        for (var i = 0; i < 40; i++)
        {
            await ada.Page.Keyboard.PressAsync("Tab");
            Assert.True(await ada.Page.EvaluateAsync<bool>("() => document.querySelector('#new-issue').contains(document.activeElement)"), $"The focus left the modal after {i + 1} steps.");
        }
    }

    [Fact]
    public async Task Escape_closes_the_modal_and_the_focus_goes_back_to_where_it_was()
    {
        await using var ada = await MemberAsync("ada");
        await ada.WatchAsync("/");
        await ada.Link("New issue").FocusAsync();
        await ada.Page.Keyboard.PressAsync("Enter");
        await Expect(ada.Find("#new-issue")).ToBeVisibleAsync();

        await ada.Page.Keyboard.PressAsync("Escape");

        await Expect(ada.Find("#new-issue")).ToHaveCountAsync(0);
        await Expect(ada.Link("New issue")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_created_in_the_modal_appears_in_the_list_below()
    {
        await using var ada = await MemberAsync("ada");
        await ada.WatchAsync("/");
        await ada.MarkAsync();
        await ada.Link("New issue").ClickAsync();
        await ada.Field("Title").FillAsync("Rulers are in inches");
        await ada.Field("Description").FillAsync("They should follow the locale.");
        await ada.Field("bug").CheckAsync();
        await ada.Field("Another label").FillAsync("locale");
        await ada.Button("Create issue").ClickAsync();

        await Expect(ada.Find("#new-issue")).ToHaveCountAsync(0);
        await Expect(ada.Find(".toast")).ToHaveTextAsync("Issue #61 created");
        var row = ada.Find("#issue-61");
        await Expect(row).ToContainTextAsync("Rulers are in inches");
        await Expect(row.Locator(".chip")).ToHaveTextAsync(["bug", "locale"]);
        await ada.HasNotReloadedAsync();
    }

    [Fact]
    public async Task What_is_refused_stays_in_the_modal_next_to_its_error()
    {
        await using var ada = await MemberAsync("ada");
        await ada.WatchAsync("/");
        await ada.Link("New issue").ClickAsync();
        await ada.Field("Title").FillAsync("   ");
        await ada.Field("Description").FillAsync("All that I wanted to say.");
        await ada.Button("Create issue").ClickAsync();

        await Expect(ada.Find("#title-error")).ToHaveTextAsync("Give the issue a title.");
        await Expect(ada.Field("Title")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(ada.Field("Description")).ToHaveValueAsync("All that I wanted to say.");

        await ada.Field("Title").FillAsync("A title after all");
        await ada.Button("Create issue").ClickAsync();
        await Expect(ada.Find("#new-issue")).ToHaveCountAsync(0);
    }
}

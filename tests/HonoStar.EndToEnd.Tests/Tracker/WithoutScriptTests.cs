using System.Text.RegularExpressions;
using static HonoStar.EndToEnd.Tests.Visitor;

namespace HonoStar.EndToEnd.Tests.Tracker;

public sealed class WithoutScriptTests(Chromium chromium) : TrackerTest(chromium)
{
    // The smallest PNG there is: one transparent pixel.
    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task One_can_create_an_account_leave_and_come_back()
    {
        await using var visitor = await GuestAsync(withScript: false);
        await visitor.GoAsync("/sign-up");
        await visitor.Field("Name").FillAsync("margaret");
        await visitor.Field("Full name").FillAsync("Margaret Hamilton");
        await visitor.Field("Password").FillAsync("priority displays");
        await visitor.Button("Create account").ClickAsync();
        await Expect(visitor.Find(".account")).ToContainTextAsync("Margaret Hamilton");

        await visitor.Button("Sign out").ClickAsync();
        await Expect(visitor.Find(".sidebar-foot")).ToContainTextAsync("Sign in");

        await visitor.GoAsync("/profile");
        await visitor.ExpectPage().ToHaveURLAsync(new Regex("/login"));
        await visitor.Field("Name").FillAsync("margaret");
        await visitor.Field("Password").FillAsync("priority displays");
        await visitor.Find("main button").ClickAsync();
        await visitor.ExpectPage().ToHaveURLAsync(new Regex("/profile$"));
    }

    [Fact]
    public async Task A_wrong_password_is_said_next_to_the_form_and_the_name_stays()
    {
        await using var visitor = await GuestAsync(withScript: false);
        await visitor.GoAsync("/login");
        await visitor.Field("Name").FillAsync("ada");
        await visitor.Field("Password").FillAsync("wrong horse");
        await visitor.Find("main button").ClickAsync();

        await Expect(visitor.Find("#form-error")).ToHaveTextAsync("There is no account with this name and password.");
        await Expect(visitor.Field("Name")).ToHaveValueAsync("ada");
        await Expect(visitor.Field("Password")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task One_can_report_an_issue_with_labels_and_a_picture()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.Link("New issue").ClickAsync();
        await ada.Field("Title").FillAsync("A picture says more");
        await ada.Field("Description").FillAsync("See below.");
        await ada.Field("design").CheckAsync();
        await ada.Field("Another label").FillAsync("pictures");
        await ada.Field("Image").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "x.png", MimeType = "image/png", Buffer = s_png });
        await ada.Button("Create issue").ClickAsync();

        await ada.ExpectPage().ToHaveURLAsync(new Regex("/issues/61$"));
        await Expect(ada.Find(".toast")).ToHaveTextAsync("Issue created");
        await Expect(ada.Find("#details")).ToContainTextAsync("See below.");
        await Expect(ada.Find("#properties .chip")).ToHaveTextAsync(["design", "pictures"]);
        var image = await ada.Page.APIRequest.GetAsync(await ada.Find(".picture img").GetAttributeAsync("src") ?? "");
        Assert.Equal("image/png", image.Headers["content-type"]);
        Assert.Equal("nosniff", image.Headers["x-content-type-options"]);
        Assert.Equal(s_png, await image.BodyAsync());
    }

    [Fact]
    public async Task What_is_refused_comes_back_with_its_error_and_with_what_was_typed()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.GoAsync("/issues/new");
        await ada.Field("Title").FillAsync("   ");
        await ada.Field("Description").FillAsync("All that I wanted to say.");
        await ada.Field("design").CheckAsync();
        await ada.Button("Create issue").ClickAsync();

        await Expect(ada.Find("#title-error")).ToHaveTextAsync("Give the issue a title.");
        await Expect(ada.Field("Title")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(ada.Field("Description")).ToHaveValueAsync("All that I wanted to say.");
        await Expect(ada.Field("design")).ToBeCheckedAsync();
        await Expect(ada.Field("bug")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_file_that_only_says_that_it_is_a_picture_is_refused()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.GoAsync("/issues/new");
        await ada.Field("Title").FillAsync("Not a picture");
        await ada.Field("Image").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "x.png", MimeType = "image/png", Buffer = "<svg onload=alert(1)>"u8.ToArray() });
        await ada.Button("Create issue").ClickAsync();

        await Expect(ada.Find("#image-error")).ToHaveTextAsync("Only PNG, JPEG, GIF and WebP images can be attached.");
        await Expect(ada.Field("Title")).ToHaveValueAsync("Not a picture");
    }

    [Fact]
    public async Task One_can_comment_and_delete_ones_comment()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.GoAsync("/issues/60");
        await TypeCommentAsync(ada, "Without any script.");
        await ada.Button("Comment").ClickAsync();
        await ada.ExpectPage().ToHaveURLAsync(new Regex("/issues/60$"));
        var comment = ada.Find(".comment").Filter(new() { HasText = "Without any script." });
        await Expect(comment).ToBeVisibleAsync();

        await comment.Locator(".comment-time").ClickAsync();
        await ada.Button("Delete your comment").ClickAsync();

        await ada.ExpectPage().ToHaveURLAsync(new Regex("/issues/60$"));
        await Expect(comment).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_empty_comment_is_refused_next_to_its_field()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.GoAsync("/issues/60");
        await ada.Button("Comment").ClickAsync();

        await ada.ExpectPage().ToHaveURLAsync(new Regex("/issues/60$"));
        await Expect(ada.Find("#text-error")).ToHaveTextAsync("Write something first.");
    }

    [Fact]
    public async Task One_can_close_reopen_assign_and_label_an_issue()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.GoAsync("/issues/60");
        await ada.Button("Close issue").ClickAsync();
        await Expect(ada.Find("#details .badge")).ToHaveTextAsync("Closed");
        await ada.Button("Reopen issue").ClickAsync();
        await Expect(ada.Find("#details .badge")).ToHaveTextAsync("Open");

        await ada.Button("Assign to yourself").ClickAsync();
        await Expect(ada.Find("#properties")).ToContainTextAsync("Ada Lovelace");

        await ada.Find("#edit-labels summary").ClickAsync();
        await ada.Field("bug").UncheckAsync();
        await ada.Field("mobile").CheckAsync();
        await ada.Button("Save labels").ClickAsync();
        await Expect(ada.Find("#properties .chip")).ToHaveTextAsync(["mobile"]);
    }

    [Fact]
    public async Task One_can_edit_and_delete_ones_own_issue()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.GoAsync("/issues/new");
        await ada.Field("Title").FillAsync("Teh title");
        await ada.Button("Create issue").ClickAsync();
        await ada.Link("Edit").ClickAsync();
        await ada.Field("Title").FillAsync("The title");
        await ada.Button("Save changes").ClickAsync();
        await Expect(ada.Find("#details h1")).ToContainTextAsync("The title");

        await ada.Find("#delete summary").ClickAsync();
        await ada.Button("Delete issue").ClickAsync();
        await Expect(ada.Find(".toast")).ToHaveTextAsync("Issue #61 deleted");
        await Expect(ada.Find("#issue-61")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task One_can_make_a_label_but_not_twice()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.GoAsync("/labels");
        await ada.Field("New label").FillAsync("regression");
        await ada.Button("Create label").ClickAsync();
        await Expect(ada.Find("#labels")).ToContainTextAsync("regression");

        await ada.Field("New label").FillAsync("Regression");
        await ada.Button("Create label").ClickAsync();
        await Expect(ada.Find("#name-error")).ToHaveTextAsync("There is a label of that name already.");
        await Expect(ada.Field("New label")).ToHaveValueAsync("Regression");
    }

    [Fact]
    public async Task One_can_filter_search_and_turn_pages()
    {
        await using var guest = await GuestAsync(withScript: false);
        await guest.GoAsync("/");
        await guest.Link("Older").ClickAsync();
        await guest.ExpectPage().ToHaveURLAsync(new Regex("page=2"));
        await Expect(guest.Find(".pager")).ToContainTextAsync("Page 2 of 2");

        await guest.Link("Closed 27").ClickAsync();
        await Expect(guest.Find(".tab[aria-current]")).ToContainTextAsync("Closed");
        await guest.Field("Search issues").FillAsync("theme");
        await guest.Field("Search issues").PressAsync("Enter");
        await guest.ExpectPage().ToHaveURLAsync(new Regex("(?i)status=closed&search=theme"));
        await Expect(guest.Find("#issue-list .row")).ToContainTextAsync(["Contrast of secondary text", "Dark theme"]);
    }

    [Fact]
    public async Task One_can_change_ones_name()
    {
        await using var ada = await MemberAsync("ada", withScript: false);
        await ada.GoAsync("/profile");
        await ada.Field("Full name").FillAsync("Ada King");
        await ada.Button("Save").ClickAsync();
        await Expect(ada.Find(".account")).ToContainTextAsync("Ada King");
    }
}

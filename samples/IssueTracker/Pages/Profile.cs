namespace IssueTracker.Pages;

/// <summary>What somebody has to do, and what others see of them.</summary>
[Page]
[Authorize]
public sealed partial class ProfilePage(UserStore users, IssueStore issues)
{
    /// <summary>The page.</summary>
    public async Task<Html> Get(Head head, Viewer viewer, FieldErrors errors)
    {
        var account = viewer.RequiredAccount();
        head.Title = "My work · Tally";
        return $"""
            <section class="page">
              <header class="page-head">
                <h1>My work</h1>
              </header>
              {await Live.Work()}
              <h2>Profile</h2>
              <form class="card form form-row" {Routes.Profile.Post().Form()}>
                {Field.Text(errors, "displayName", "Full name", account.DisplayName, more: Html.Attr("required", true) + Html.Attr("maxlength", 60) + Html.Attr("autocomplete", "name"))}
                <button class="button button-primary">Save</button>
              </form>
              <p class="muted">You sign in as <strong>{account.Name}</strong>.</p>
            </section>
            """;
    }

    /// <summary>Changes what others see as one's name.</summary>
    public async Task<Reply> Post([Form] ProfileInput input, Viewer viewer, HttpContext http, Fx fx)
    {
        var account = viewer.RequiredAccount() with { DisplayName = input.DisplayName.Trim() };
        await users.RenameAsync(account.Id, account.DisplayName);

        // The name is in the cookie, too.
        await http.SignInAsync(account);
        fx.Publish(new Topics.IssueList());
        return Reply.Redirect(Routes.Profile.Href()) + Reply.Toast("Profile saved", ToastKind.Success);
    }

    /// <summary>What the viewer has to do. Per viewer, and for those alone who have signed in.</summary>
    [Live<Topics.IssueList>]
    [Authorize]
    private async Task<Html> Work(Viewer viewer)
    {
        var all = await issues.OpenOfAsync(viewer.RequiredAccount().Id);
        return $"""
            <section id="work" class="panel" aria-label="Your open issues">
              <div class="panel-head"><h2 class="panel-title">Open issues that you reported or work on <span class="count">{all.Count}</span></h2></div>
              {(all.Count > 0).When(
                  () => IssueRows.Of(all),
                  () => EmptyState.Of(Icon.Closed(), "Nothing to do", $"Issues that you report or take on stand here."))}
            </section>
            """;
    }
}

/// <summary>What others see of somebody.</summary>
public sealed record ProfileInput(
    [property: Required(ErrorMessage = "Enter your full name.")]
    [property: StringLength(60, ErrorMessage = "A full name has at most 60 characters.")]
    string DisplayName);

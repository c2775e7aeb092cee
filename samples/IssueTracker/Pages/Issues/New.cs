namespace IssueTracker.Pages.Issues;

/// <summary>Reporting an issue: on a page, or over the list of issues where script runs.</summary>
[Page]
[Authorize]
public sealed partial class NewIssuePage(IssueStore issues, LabelPicker picker)
{
    /// <summary>The page.</summary>
    public async Task<Html> Get(Head head, FieldErrors errors)
    {
        head.Title = "New issue · Tally";
        return $"""
            <section class="page page-narrow">
              <p><a class="back" href="{Routes.Href()}">{Icon.Back()} All issues</a></p>
              <h1>New issue</h1>
              <form class="card form" {Routes.Issues.New.Post().Form(multipart: true)} data-indicator:_creating>
                {await Fields(errors)}
                {Buttons($"""<a class="button" href="{Routes.Href()}">Cancel</a>""")}
              </form>
            </section>
            """;
    }

    /// <summary>Reports an issue, and leads to it.</summary>
    public async Task<Reply> Post([Form] NewIssueInput input, Viewer viewer, Fx fx)
    {
        var (id, refused) = await CreateAsync(input, viewer, fx);
        return refused ?? Reply.Redirect(Routes.Issues.Id.Href(id)) + Reply.Toast("Issue created", ToastKind.Success);
    }

    /// <summary>The same form over whatever page asked for it. What it shows is live there, too.</summary>
    [Get("modal")]
    public async Task<Reply> Modal(FieldErrors errors) => Reply.Modal($"""
        <div class="modal" id="new-issue" data-modal>
          <div class="modal-card" role="dialog" aria-modal="true" aria-labelledby="new-issue-title">
            <form class="form" {Routes.Issues.New.Modal.Post().Form(multipart: true)} data-indicator:_creating>
              <header class="modal-head">
                <h2 id="new-issue-title">New issue</h2>
                <button type="button" class="icon-button" data-modal-close aria-label="Close">{Icon.Cross()}</button>
              </header>
              {await Fields(errors)}
              {Buttons($"""<button type="button" class="button" data-modal-close>Cancel</button>""")}
            </form>
          </div>
        </div>
        """);

    /// <summary>Reports an issue, and stays where one was: the list shows it by itself.</summary>
    [Post("modal")]
    public async Task<Reply> PostModal([Form] NewIssueInput input, Viewer viewer, Fx fx)
    {
        var (id, refused) = await CreateAsync(input, viewer, fx);
        return refused ?? Reply.Remove("#new-issue") + Reply.Toast($"Issue #{id} created", ToastKind.Success);
    }

    private async Task<(int Id, Reply? Refused)> CreateAsync(NewIssueInput input, Viewer viewer, Fx fx)
    {
        Image? image = null;
        if (input.Image is { } file)
        {
            (image, var error) = await Image.ReadAsync(file);
            if (error is not null)
            {
                return (0, Reply.Invalid("image", error));
            }
        }

        var id = await issues.CreateAsync(
            viewer.RequiredAccount().Id, input.Title.Trim(), input.Description.Trim(), input.Labels, input.NewLabel.Trim(), image);
        fx.Publish(new Topics.IssueList());
        fx.Publish(new Topics.Labels());
        return (id, null);
    }

    private async Task<Html> Fields(FieldErrors errors) => $"""
        {IssueFields.Texts(errors)}
        {IssueFields.Labels(errors, await picker.Live.Choices(0, errors.Value("labels", "") ?? ""))}
        """;

    private static Html Buttons(Html cancel) => $"""
        <div class="form-foot">
          {cancel}
          <button class="button button-primary" data-attr:disabled="$_creating"><span data-text="$_creating ? 'Creating…' : 'Create issue'">Create issue</span></button>
        </div>
        """;
}

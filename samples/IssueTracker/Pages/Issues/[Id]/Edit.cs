namespace IssueTracker.Pages.Issues;

/// <summary>Changing what an issue says. Its author may.</summary>
[Page]
[Authorize]
public sealed class EditIssuePage(IssueStore issues)
{
    /// <summary>The page. Not live: what one is changing must not change by itself.</summary>
    public async Task<Html> Get(int id, Head head, Viewer viewer, FieldErrors errors)
    {
        var issue = await OwnAsync(id, viewer) ?? throw new NotFoundException();
        head.Title = $"Edit #{id} · Tally";
        return $"""
            <section class="page page-narrow">
              <p><a class="back" href="{Routes.Issues.Id.Href(id)}">{Icon.Back()} Issue #{id}</a></p>
              <h1>Edit issue</h1>
              <form class="card form" {Routes.Issues.Id.Edit.Post(id).Form(multipart: true)} data-indicator:_saving>
                {IssueFields.Texts(errors, issue.Title, issue.Description)}
                <div class="form-foot">
                  <a class="button" href="{Routes.Issues.Id.Href(id)}">Cancel</a>
                  <button class="button button-primary" data-attr:disabled="$_saving">Save changes</button>
                </div>
              </form>
            </section>
            """;
    }

    /// <summary>Saves, and leads back to the issue.</summary>
    public async Task<Reply> Post(int id, [Form] EditIssueInput input, Viewer viewer, Fx fx)
    {
        if (await OwnAsync(id, viewer) is null)
        {
            return Reply.Toast("Only its author can edit an issue.", ToastKind.Error);
        }

        Image? image = null;
        if (input.Image is { } file)
        {
            (image, var error) = await Image.ReadAsync(file);
            if (error is not null)
            {
                return Reply.Invalid("image", error);
            }
        }

        await issues.UpdateAsync(id, input.Title.Trim(), input.Description.Trim(), image);
        fx.Publish(new Topics.IssueDetail(id));
        fx.Publish(new Topics.IssueList());
        return Reply.Redirect(Routes.Issues.Id.Href(id)) + Reply.Toast("Saved", ToastKind.Success);
    }

    private async Task<Issue?> OwnAsync(int id, Viewer viewer) =>
        await issues.FindAsync(id) is { } issue && issue.Author.Id == viewer.RequiredAccount().Id ? issue : null;
}

using System.Globalization;

namespace IssueTracker.Pages.Issues;

/// <summary>One issue: what it says, what is known of it, what people say about it, and what the viewer can do.</summary>
[Page]
public sealed partial class IssuePage(IssueStore issues, CommentStore comments, LabelPicker picker, IPresence<Topics.Readers> presence)
{
    /// <summary>The page. What is typed stands outside of the regions, so that no update touches it.</summary>
    public async Task<Html> Get(int id, Head head, Viewer viewer, FieldErrors errors)
    {
        var issue = await issues.FindAsync(id) ?? throw new NotFoundException();
        head.Title = $"{issue.Title} · #{id} · Tally";
        head.Description = issue.Description;
        head.Add($"""<meta property="og:title" content="{issue.Title}"><meta property="og:type" content="article">""");
        return $"""
            <article class="page">
              <p><a class="back" href="{Routes.Href()}">{Icon.Back()} All issues</a></p>
              <div class="issue">
                <div class="issue-main">
                  {await Live.Details(id)}
                  {await Live.Comments(id)}
                  {viewer.IsAuthenticated.When(() => CommentForm(id, errors), () => SignInToComment(id))}
                </div>
                <aside class="issue-side" aria-label="About this issue">
                  {await Live.Actions(id)}
                  {CopyLink()}
                  {await Live.Properties(id)}
                  {Live.Readers(id)}
                  {(viewer.IsAuthenticated ? await LabelsForm(issue, errors) : default)}
                </aside>
              </div>
            </article>
            """;
    }

    /// <summary>Adds a comment. Everybody who may look may talk, too, once they have signed in.</summary>
    [Post("comments")]
    [Authorize]
    public async Task<Reply> AddComment(int id, [Form] CommentInput input, Viewer viewer, Fx fx)
    {
        if (!await comments.AddAsync(id, viewer.RequiredAccount().Id, input.Text.Trim()))
        {
            throw new NotFoundException();
        }

        fx.Publish(new Topics.Comments(id));
        fx.Publish(new Topics.IssueList());
        return Reply.Signals(Signals.CommentInput.Text.Set("")) + Reply.Toast("Comment added", ToastKind.Success);
    }

    /// <summary>Closes or reopens. Everybody with an account may: a team trusts its members, and nothing is lost.</summary>
    [Post("status")]
    [Authorize]
    public async Task<Reply> SetStatus(int id, [Form] StatusInput input, Fx fx)
    {
        if (!await issues.SetStatusAsync(id, input.Status))
        {
            return Reply.None;
        }

        PublishChange(id, fx);
        return Reply.Toast(input.Status == IssueStatus.Closed ? "Issue closed" : "Issue reopened", ToastKind.Success);
    }

    /// <summary>Takes on the work, or gives it back.</summary>
    [Post("assignee")]
    [Authorize]
    public async Task<Reply> SetAssignee(int id, [Form] AssigneeInput input, Viewer viewer, Fx fx)
    {
        await issues.AssignAsync(id, input.ToMe ? viewer.RequiredAccount().Id : null);
        PublishChange(id, fx);
        return Reply.Toast(input.ToMe ? "Assigned to you" : "Assigned to nobody", ToastKind.Success);
    }

    /// <summary>Says which labels the issue has.</summary>
    [Post("labels")]
    [Authorize]
    public async Task<Reply> SetLabels(int id, [Form] LabelsInput input, Fx fx)
    {
        await issues.SetLabelsAsync(id, input.Labels, input.NewLabel.Trim());
        PublishChange(id, fx);
        fx.Publish(new Topics.Labels());
        return Reply.Toast("Labels saved", ToastKind.Success);
    }

    /// <summary>Deletes the issue and everything that was said about it. Its author may, and nobody else.</summary>
    [Post("deletion")]
    [Authorize]
    public async Task<Reply> Delete(int id, Viewer viewer, Fx fx)
    {
        var issue = await issues.FindAsync(id) ?? throw new NotFoundException();
        if (issue.Author.Id != viewer.RequiredAccount().Id)
        {
            return Reply.Toast("Only its author can delete an issue.", ToastKind.Error);
        }

        await issues.DeleteAsync(id);
        PublishChange(id, fx);
        return Reply.Redirect(Routes.Href()) + Reply.Toast($"Issue #{id} deleted", ToastKind.Success);
    }

    /// <summary>Title, status and text. Public, as all issues are.</summary>
    [Live<Topics.IssueDetail>]
    private async Task<Html> Details(int id)
    {
        if (await issues.FindAsync(id) is not { } issue)
        {
            return $"""<header id="details">{EmptyState.Of(Icon.Bin(), "This issue was deleted", $"Somebody deleted it while you were here.")}</header>""";
        }

        return $"""
            <header id="details" class="details">
              <h1>{issue.Title} <span class="details-number">#{id}</span></h1>
              <p class="details-meta">{Chip.Of(issue.Status)} <span class="byline">{Avatar.Of(issue.Author)} <span><strong>{issue.Author.DisplayName}</strong> opened this on {Moment.Day(issue.Created)}</span></span></p>
              {(issue.Description.Length > 0).When(() => $"""<p class="prose">{issue.Description}</p>""")}
              {(issue.ImageId is { } image ? Picture(image) : default)}
            </header>
            """;
    }

    /// <summary>What is known of the issue. Public.</summary>
    [Live<Topics.IssueDetail>]
    private async Task<Html> Properties(int id)
    {
        if (await issues.FindAsync(id) is not { } issue)
        {
            return $"""<dl id="properties"></dl>""";
        }

        return $"""
            <dl id="properties" class="properties">
              <div><dt>Assignee</dt><dd>{(issue.Assignee is { } assignee ? Html.Of($"{Avatar.Of(assignee)} {assignee.DisplayName}") : Html.Of($"""<span class="muted">Nobody yet</span>"""))}</dd></div>
              <div><dt>Labels</dt><dd class="chips">{(issue.Labels.Count > 0 ? Chip.Links(issue.Labels) : Html.Of($"""<span class="muted">None</span>"""))}</dd></div>
              <div><dt>Updated</dt><dd>{Moment.Exact(issue.Updated)}</dd></div>
            </dl>
            """;
    }

    /// <summary>
    /// Who else is looking. Public, and the same bytes for all: each viewer's own disc hides itself by the signal <c>$_viewer</c>.
    /// </summary>
    [Live<Topics.Readers>]
    private Html Readers(int id)
    {
        var readers = presence.Of(new Topics.Readers(id));
        return $"""
            <section id="readers" class="readers needs-script" aria-label="Also looking at this issue">
              <ul>{readers.Viewers.Each(reader => Reader(int.Parse(reader.Id, CultureInfo.InvariantCulture), reader.Name))}</ul>
              {(readers.Anonymous > 0).When(() => $"""<span class="muted" data-show="{readers.Anonymous} > ($_viewer ? 0 : 1)" data-text="'Guests: ' + ({readers.Anonymous} - ($_viewer ? 0 : 1))" style="display:none"></span>""")}
            </section>
            """;
    }

    private static Html Reader(int id, string name) =>
        $"""<li data-show="$_viewer !== {id}" style="display:none">{Avatar.Alone(new User(id, name, name), "Also looking:")}</li>""";

    /// <summary>
    /// What people say. Public, and the same bytes for all: the button that deletes a comment shows itself to its
    /// author by the signal <c>$_viewer</c>, and the command checks who asks.
    /// </summary>
    [Live<Topics.Comments>]
    private async Task<Html> Comments(int id)
    {
        var all = await comments.OfIssueAsync(id);
        return $"""
            <section id="comments" class="comments" aria-labelledby="comments-title">
              <h2 id="comments-title">Comments <span class="count">{all.Count}</span></h2>
              <ol>{all.Each(Comment)}</ol>
              {(all.Count == 0).When(() => $"""<p class="muted">Nobody has said anything yet.</p>""")}
            </section>
            """;
    }

    /// <summary>What the viewer can do. Per viewer: an author can do more than others, and a guest nothing.</summary>
    [Live<Topics.IssueDetail>]
    private async Task<Html> Actions(Viewer viewer, int id)
    {
        if (viewer.Account() is not { } account || await issues.FindAsync(id) is not { } issue)
        {
            return $"""<div id="actions"></div>""";
        }

        var isOpen = issue.Status == IssueStatus.Open;
        var isMine = issue.Assignee?.Id == account.Id;
        return $"""
            <div id="actions" class="actions">
              <form {Routes.Issues.Id.Status.Post(id).Form()}>
                <button class="{(isOpen ? "button button-primary" : "button")}" name="status" value="{(isOpen ? IssueStatus.Closed : IssueStatus.Open)}">
                  {(isOpen ? Icon.Closed() : Icon.Open())} {(isOpen ? "Close issue" : "Reopen issue")}
                </button>
              </form>
              <form {Routes.Issues.Id.Assignee.Post(id).Form()}>
                <button class="button" name="toMe" value="{!isMine}">{Icon.Person()} {(isMine ? "Unassign yourself" : "Assign to yourself")}</button>
              </form>
              {(issue.Author.Id == account.Id).When(() => AuthorActions(id))}
            </div>
            """;
    }

    private static Html AuthorActions(int id) => $"""
        <a class="button" href="{Routes.Issues.Id.Edit.Href(id)}">{Icon.Pencil()} Edit</a>
        <details class="confirm" id="delete">
          <summary class="button">{Icon.Bin()} Delete…</summary>
          <form class="confirm-body" {Routes.Issues.Id.Deletion.Post(id).Form()}>
            <p>The issue and its comments will be gone for good.</p>
            <button class="button button-danger">Delete issue</button>
          </form>
        </details>
        """;

    private static Html Comment(Comment comment) => $"""
        <li class="comment" id="comment-{comment.Id}">
          {Avatar.Of(comment.Author)}
          <div class="comment-body">
            <header>
              <strong>{comment.Author.DisplayName}</strong>
              <a class="comment-time" href="{Routes.Issues.Id.Comments.CommentId.Href(comment.IssueId, comment.Id)}">{Moment.Exact(comment.Created)}</a>
              <form class="comment-delete" data-show="$_viewer === {comment.Author.Id}" style="display:none"
                {Routes.Issues.Id.Comments.CommentId.Deletion.Post(comment.IssueId, comment.Id).Form()}>
                <button class="icon-button" aria-label="Delete your comment">{Icon.Bin()}</button>
              </form>
            </header>
            <p class="prose">{comment.Text}</p>
          </div>
        </li>
        """;

    private static Html Picture(Guid image) => $"""
        <a class="picture" href="{Routes.Images.Id.Href(image)}"><img src="{Routes.Images.Id.Href(image)}" alt="Attached to the issue"></a>
        """;

    private static Html CommentForm(int id, FieldErrors errors) => $"""
        <form class="card form composer" id="comment-form" {Routes.Issues.Id.Comments.Post(id).Form()} data-indicator:_commenting>
          <div class="field">
            <label for="text">Comment</label>
            <textarea id="text" name="text" rows="4" maxlength="4000" {Signals.CommentInput.Text.Bind()} {Field.Described(errors, "text")}>{errors.Value("text")}</textarea>
            {errors.Message("text")}
          </div>
          <div class="form-foot"><button class="button button-primary" data-attr:disabled="$_commenting">Comment</button></div>
        </form>
        """;

    private static Html CopyLink() => $"""
        <button type="button" class="button needs-script" data-signals:_copied="false"
          data-on:click="navigator.clipboard.writeText(location.href); $_copied = true; setTimeout(() => $_copied = false, 2000)">
          {Icon.Link()} <span data-text="$_copied ? 'Copied' : 'Copy link'">Copy link</span>
        </button>
        """;

    private static Html SignInToComment(int id) => $"""
        <p class="card sign-in"><a href="{Routes.Login.Href(Routes.Issues.Id.Href(id).ToString())}">Sign in</a> to say something.</p>
        """;

    private async Task<Html> LabelsForm(Issue issue, FieldErrors errors) => $"""
        <details class="card labels-form" id="edit-labels" {Html.Attr("open", errors["newLabel"] is not null)}>
          <summary>{Icon.Tag()} Change labels</summary>
          <form class="form" {Routes.Issues.Id.Labels.Post(issue.Id).Form()}>
            {IssueFields.Labels(errors, await picker.Live.Choices(issue.Id, errors.Value("labels", "") ?? ""))}
            <div class="form-foot"><button class="button button-primary">Save labels</button></div>
          </form>
        </details>
        """;

    private static void PublishChange(int id, Fx fx)
    {
        fx.Publish(new Topics.IssueDetail(id));
        fx.Publish(new Topics.IssueList());
    }
}

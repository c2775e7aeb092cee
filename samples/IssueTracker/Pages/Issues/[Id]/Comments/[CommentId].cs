namespace IssueTracker.Pages.Issues;

/// <summary>One comment by itself: to link to, and for its author to delete it where script does not run.</summary>
[Page]
public sealed class CommentPage(CommentStore comments)
{
    /// <summary>The page.</summary>
    public async Task<Html> Get(int id, int commentId, Head head, Viewer viewer)
    {
        var comment = await comments.FindAsync(id, commentId) ?? throw new NotFoundException();
        head.Title = $"Comment on #{id} · Tally";
        return $"""
            <article class="page page-narrow">
              <p><a class="back" href="{Routes.Issues.Id.Href(id)}">{Icon.Back()} Issue #{id}</a></p>
              <h1>Comment by {comment.Author.DisplayName}</h1>
              <p class="muted">{Moment.Exact(comment.Created)}</p>
              <p class="card prose">{comment.Text}</p>
              {(viewer.Account()?.Id == comment.Author.Id).When(() => $"""
                <form {Routes.Issues.Id.Comments.CommentId.Deletion.Post(id, commentId).Form()}>
                  <input type="hidden" name="fromItsPage" value="true">
                  <button class="button button-danger">{Icon.Bin()} Delete your comment</button>
                </form>
                """)}
            </article>
            """;
    }

    /// <summary>Deletes the comment. Its author may: the statement that deletes asks for both.</summary>
    [Post("deletion")]
    [Authorize]
    public async Task<Reply> Delete(int id, int commentId, [Form] DeleteCommentInput input, Viewer viewer, Fx fx)
    {
        if (!await comments.DeleteAsync(id, commentId, viewer.RequiredAccount().Id))
        {
            return Reply.Toast("Only its author can delete a comment.", ToastKind.Error);
        }

        fx.Publish(new Topics.Comments(id));
        fx.Publish(new Topics.IssueList());
        var done = Reply.Toast("Comment deleted", ToastKind.Success);
        return input.FromItsPage ? done + Reply.Redirect(Routes.Issues.Id.Href(id)) : done;
    }
}

/// <summary>Where a comment is deleted from: its own page is gone afterwards.</summary>
public sealed record DeleteCommentInput(bool FromItsPage);

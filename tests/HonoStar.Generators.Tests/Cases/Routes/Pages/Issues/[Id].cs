namespace App.Pages.Issues;

[Page]
public sealed class IssuePage
{
    public Html Get(int id, string tab = "all") => $"<h1>Issue</h1>";

    public Reply Delete(int id) => Reply.None;

    [Post("delete")]
    public Reply DeleteByForm(int id) => Reply.None;

    [Post("comments/{commentId}/hide")]
    public Reply Hide(int id, long commentId, bool forGood, DateOnly? until, string reason) => Reply.None;
}

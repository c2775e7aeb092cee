namespace App.Pages;

public enum IssueStatus
{
    Open,
    Closed,
}

[Page]
public sealed class IssuesPage
{
    public Html Get(string? search, IssueStatus? status, string[] labels, Guid[] owners, int page = 1, IssueStatus sort = IssueStatus.Closed) => $"<h1>Issues</h1>";

    public Reply Post() => Reply.None;
}

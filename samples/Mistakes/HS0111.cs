namespace Mistakes.HS0111;

public sealed record NewIssue(string Title, Dictionary<string, string> Labels); // HS0111

[Page("/hs0111")]
public sealed class NewIssuePage
{
    public Reply Post([Signals] NewIssue issue) => Reply.Toast(issue.Title);
}

namespace Mistakes.HS0215;

public sealed record Issue(string Title);

public static class Parts
{
    public static Html Row(Issue issue) => $"<div><tr><td>{issue.Title}</td></tr></div>"; // HS0215
}

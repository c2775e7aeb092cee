namespace Mistakes.HS0201;

public sealed record Issue(string Title);

public static class Parts
{
    public static Html Card(Issue issue) => $"<div class='card'><b>{issue.Title}</b>"; // HS0201
}

namespace Mistakes.HS0202;

public sealed record Issue(string Title);

public static class Parts
{
    public static Html Card(Issue issue) => $"<b>{issue.Title}</b></div>"; // HS0202
}

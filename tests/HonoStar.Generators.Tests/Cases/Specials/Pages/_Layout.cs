namespace App.Pages;

[Layout]
public sealed class SiteLayout(TimeProvider time)
{
    public Html Render(Html content, Head head, string? theme) => $"<main>{content}{time.GetUtcNow()}</main>";
}

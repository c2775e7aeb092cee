namespace App.Pages;

[NotFoundPage]
public sealed class SiteNotFound
{
    public Html Get() => $"<p>Nothing here</p>";
}

namespace App.Pages.Docs;

[Page]
public sealed class DocsPage
{
    public Html Get(string? slug) => $"<p>{slug}</p>";
}

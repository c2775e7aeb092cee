namespace App.Pages.Files;

[Page]
public sealed class FilePage
{
    public Html Get(string path) => $"<p>{path}</p>";

    [Delete]
    public Reply Clear() => Reply.None;
}

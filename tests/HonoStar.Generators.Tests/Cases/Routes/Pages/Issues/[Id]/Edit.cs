namespace App.Pages.Issues;

[Page]
public sealed class EditIssuePage
{
    public Html Get() => $"<h1>Edit</h1>";
}

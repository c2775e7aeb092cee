namespace App.Pages;

[Page]
public sealed class PlainPage
{
    public Html Get() => $"<p>Plain</p>";
}

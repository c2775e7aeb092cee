namespace App.Pages;

[Page]
public sealed class AboutUsPage
{
    public Html Get() => $"<h1>About us</h1>";
}

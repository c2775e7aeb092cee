namespace App.Pages;

[Page]
public sealed class HomePage
{
    public Html Get() => $"<h1>Home</h1>";
}

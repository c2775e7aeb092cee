namespace HonoStar.Application.Tests.Pages;

[Page]
public sealed class AboutUsPage
{
    public Html Get() => $"<h1>About us</h1>";
}

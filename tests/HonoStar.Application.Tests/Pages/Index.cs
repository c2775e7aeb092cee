namespace HonoStar.Application.Tests.Pages;

[Page]
public sealed class HomePage
{
    public Html Get() => $"""<h1>Home</h1><a id="item" href="{Routes.Items.Id.Href(7)}">7</a>""";
}

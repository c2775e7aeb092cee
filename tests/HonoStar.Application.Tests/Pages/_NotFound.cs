namespace HonoStar.Application.Tests.Pages;

[NotFoundPage]
public sealed class SiteNotFound
{
    public Html Get() => $"""<p id="not-found">Nothing here</p>""";
}

namespace HonoStar.Application.Tests.Pages.Docs;

[Page]
public sealed class DocsPage
{
    public Html Get(string? slug) => $"""<p id="slug">{slug ?? "(none)"}</p>""";
}

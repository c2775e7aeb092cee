namespace HonoStar.Application.Tests.Pages.Files;

[Page]
public sealed class FilePage
{
    public Html Get(string path) => $"""<p id="path">{path}</p><a id="self" href="{Routes.Files.Path_.Href(path)}">again</a>""";
}

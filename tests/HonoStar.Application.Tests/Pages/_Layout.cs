namespace HonoStar.Application.Tests.Pages;

[Layout]
public sealed class SiteLayout
{
    public Html Render(Html content, Head head)
    {
        head.Title ??= "Site";
        return $"""<header id="site">Site</header><main>{content}</main>""";
    }
}

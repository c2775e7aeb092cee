namespace HonoStar.Application.Tests.Pages;

[ErrorPage]
public sealed class SiteError
{
    public Html Get(ErrorInfo error) => $"""<p id="error">{error.StatusCode} {error.Exception?.Message}</p>""";
}

namespace HonoStar.Application.Tests.Pages.Account;

[Page]
public sealed partial class MePage
{
    public Html Get(Viewer viewer) => $"""<h1 id="me">{viewer.Id}</h1>{Live.Secret()}""";

    [Live<Topics.Secret>]
    private static Html Secret(Viewer viewer) => $"""<p id="secret">only for {viewer.Id}</p>""";
}

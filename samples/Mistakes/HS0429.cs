namespace Mistakes.HS0429;

[Page("/hs0429")]
public sealed class Page0429
{
    public Html Get() => $"""<p data-signals:api-key="''"></p>"""; // HS0429
}

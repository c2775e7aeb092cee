namespace Mistakes.HS0434;

[Page("/hs0434")]
public sealed class Page0434
{
    public Html Get() => $"""<p data-init="@get('/hs0508')" data-indicator:_busy></p>"""; // HS0434, HS0116
}

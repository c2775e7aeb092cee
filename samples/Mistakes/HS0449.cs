namespace Mistakes.HS0449;

[Page("/hs0449")]
public sealed class Page0449
{
    public Html Get() => $"""<p data-init="@get('/hs0301')"></p><p data-init="@get('/hs0301')"></p>"""; // HS0449, HS0118, HS0118
}

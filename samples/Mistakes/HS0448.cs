namespace Mistakes.HS0448;

[Page("/hs0448")]
public sealed class Page0448
{
    public Html Get() => $"""<p data-init="@get('/events')"></p>"""; // HS0448, HS0115
}

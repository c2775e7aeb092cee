namespace Mistakes.HS0421;

[Page("/hs0421")]
public sealed class Page0421
{
    public Html Get() => $"""<p data-on:click="post('/hs0501')"></p>"""; // HS0421
}

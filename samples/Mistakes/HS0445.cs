namespace Mistakes.HS0445;

[Page("/hs0445")]
public sealed class Page0445
{
    public Html Get() => $$"""<p data-on:click="@post('/hs0508', {retryMaxWaitMs: 5})"></p>"""; // HS0445, HS0118
}

namespace Mistakes.HS0446;

[Page("/hs0446")]
public sealed class Page0446
{
    public Html Get() => $$"""<p data-on:click="@post('/hs0508', {retry: 'sometimes'})"></p>"""; // HS0446, HS0118
}

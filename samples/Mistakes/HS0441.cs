namespace Mistakes.HS0441;

[Page("/hs0441")]
public sealed class Page0441
{
    public Html Get() => $$"""<p data-on:click="@post('/hs0508', {contentType: 'form'})"></p>"""; // HS0441, HS0118
}

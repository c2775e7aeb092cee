namespace Mistakes.HS0447;

[Page("/hs0447")]
public sealed class Page0447
{
    public Html Get() => $$"""<p data-on:click="@post('/hs0508', {responseOverrides: {} })"></p>"""; // HS0447, HS0118
}

namespace Mistakes.HS0431;

[Page("/hs0431")]
public sealed class Page0431
{
    public Html Get() => $"""<p data-bind:title></p>"""; // HS0431
}

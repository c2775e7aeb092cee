namespace Mistakes.HS0459;

[Page("/hs0459")]
public sealed class Page0459
{
    public Html Get() => $"""<p data-on:click="eval($title)">Run</p>"""; // HS0459
}

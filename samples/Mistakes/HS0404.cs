namespace Mistakes.HS0404;

[Page("/hs0404")]
public sealed class Page0404
{
    public Html Get() => $"""<p data-on:click__debuonce.300ms="$open = true"></p>"""; // HS0404
}

namespace Mistakes.HS0405;

[Page("/hs0405")]
public sealed class Page0405
{
    public Html Get() => $"""<p data-on:click__delay.1s__delay.2s="$open = true"></p>"""; // HS0405
}

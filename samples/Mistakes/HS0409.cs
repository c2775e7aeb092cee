namespace Mistakes.HS0409;

[Page("/hs0409")]
public sealed class Page0409
{
    public Html Get() => $"""<p data-on:click__delay="$open = true"></p>"""; // HS0409
}

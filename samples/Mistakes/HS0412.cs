namespace Mistakes.HS0412;

[Page("/hs0412")]
public sealed class Page0412
{
    public Html Get() => $"""<p data-on:click__window__outside="$open = true"></p>"""; // HS0412
}

namespace Mistakes.HS0451;

[Page("/hs0451")]
public sealed class Page0451
{
    public Html Get() => $"""<p data-text="$titel"></p>"""; // HS0451
}

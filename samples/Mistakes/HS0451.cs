namespace Mistakes.HS0451;

[Page("/hs0451")]
public sealed class Page0451
{
    public Html Get() => $"""<p data-text="$weight"></p>"""; // HS0451
}

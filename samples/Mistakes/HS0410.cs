namespace Mistakes.HS0410;

[Page("/hs0410")]
public sealed class Page0410
{
    public Html Get() => $"""<p data-on-intersect__threshold.150="$open = true"></p>"""; // HS0410
}

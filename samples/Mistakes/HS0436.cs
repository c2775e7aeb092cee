namespace Mistakes.HS0436;

[Page("/hs0436")]
public sealed class Page0436
{
    public Html Get() => $"""<p data-show="$open">Open</p>"""; // HS0436
}

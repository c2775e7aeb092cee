namespace Mistakes.HS0403;

[Page("/hs0403")]
public sealed class Page0403
{
    public Html Get() => $"""<p data-on-load="$open = true"></p>"""; // HS0403
}

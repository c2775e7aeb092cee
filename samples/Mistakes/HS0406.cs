namespace Mistakes.HS0406;

[Page("/hs0406")]
public sealed class Page0406
{
    public Html Get() => $"""<p data-text:title="$title"></p>"""; // HS0406
}

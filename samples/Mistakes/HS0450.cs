namespace Mistakes.HS0450;

[Page("/hs0450")]
public sealed class Page0450
{
    public Html Get() => $"""<p data-signals:title></p>"""; // HS0450
}

namespace Mistakes.HS0435;

[Page("/hs0435")]
public sealed class Page0435
{
    public Html Get() => $"""<p data-indicator:_busy></p>"""; // HS0435
}

namespace Mistakes.HS0422;

[Page("/hs0422")]
public sealed class Page0422
{
    public Html Get() => $"""<p data-signals:total="0" data-text="total + 1"></p>"""; // HS0422
}

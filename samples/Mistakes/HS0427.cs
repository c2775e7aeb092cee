namespace Mistakes.HS0427;

[Page("/hs0427")]
public sealed class Page0427
{
    public Html Get() => $"""<p data-text="evt.type"></p>"""; // HS0427
}

namespace Mistakes.HS0408;

[Page("/hs0408")]
public sealed class Page0408
{
    public Html Get() => $"""<p data-on:my-event__case="$open = true"></p>"""; // HS0408
}

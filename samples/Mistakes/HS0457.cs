namespace Mistakes.HS0457;

[Page("/hs0457")]
public sealed class Page0457
{
    public Html Get() => $"""<p data-show="$open" hidden>Open</p>"""; // HS0457
}

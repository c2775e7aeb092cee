namespace Mistakes.HS0414;

[Page("/hs0414")]
public sealed class Page0414
{
    public Html Get() => $"""<p x-show="open">Open</p>"""; // HS0414
}

namespace Mistakes.HS0437;

[Page("/hs0437")]
public sealed class Page0437
{
    public Html Get() => $"""<p data-show="$open" style="display:flex">Open</p>"""; // HS0437
}

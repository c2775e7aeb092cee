namespace Mistakes.HS0458;

[Page("/hs0458")]
public sealed class Page0458
{
    public Html Get() => $"""<p data-class="$open ? 'open' : 'closed'">Open</p>"""; // HS0458
}

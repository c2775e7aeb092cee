namespace Mistakes.HS0418;

[Page("/hs0418")]
public sealed class Page0418
{
    public Html Get() => $"""<p data-text="$count-1"></p>"""; // HS0418
}

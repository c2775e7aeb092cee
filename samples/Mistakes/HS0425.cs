namespace Mistakes.HS0425;

[Page("/hs0425")]
public sealed class Page0425
{
    public Html Get() => $"""<p data-effect="$count = $count + 1"></p>"""; // HS0425
}

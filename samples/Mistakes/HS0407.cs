namespace Mistakes.HS0407;

[Page("/hs0407")]
public sealed class Page0407
{
    public Html Get() => $"""<p data-on:myEvent="$open = true"></p>"""; // HS0407
}

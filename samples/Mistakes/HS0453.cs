namespace Mistakes.HS0453;

[Page("/hs0453")]
public sealed class Page0453
{
    public Html Get() => $"""<p data-text="$count === '1'"></p>"""; // HS0453
}

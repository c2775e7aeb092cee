namespace Mistakes.HS0402;

[Page("/hs0402")]
public sealed class Page0402
{
    public Html Get() => $"""<p data-on-click="$open = true"></p>"""; // HS0402
}

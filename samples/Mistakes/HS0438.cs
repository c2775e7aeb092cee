namespace Mistakes.HS0438;

[Page("/hs0438")]
public sealed class Page0438
{
    public Html Get() => $"""<p data-class:open="$open" data-attr:class="$title"></p>"""; // HS0438
}

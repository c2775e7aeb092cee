namespace Mistakes.HS0417;

[Page("/hs0417")]
public sealed class Page0417
{
    public Html Get() => $"""<p data-text="if ($open) $title"></p>"""; // HS0417
}

namespace Mistakes.HS0424;

[Page("/hs0424")]
public sealed class Page0424
{
    public Html Get() => $"""<p data-computed:double="$count++"></p>"""; // HS0424
}

namespace Mistakes.HS0416;

[Page("/hs0416")]
public sealed class Page0416
{
    public Html Get() => $"""<p data-text="$count +"></p>"""; // HS0416
}

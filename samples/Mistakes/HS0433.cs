namespace Mistakes.HS0433;

[Page("/hs0433")]
public sealed class Page0433
{
    public Html Get() => $"""<p data-ref:box></p>"""; // HS0433
}

namespace Mistakes.HS0426;

[Page("/hs0426")]
public sealed class Page0426
{
    public Html Get() => $$"""<p data-computed="{double: $count * 2}"></p>"""; // HS0426
}

namespace Mistakes.HS0505;

[Page("/hs0505")]
public sealed partial class Page0505
{
    public Reply Post() => Reply.Script(Js.Raw("write('<script></script>')")); // HS0505
}

namespace Mistakes.HS0511;

[Page("/hs0511")]
public sealed partial class Page0511
{
    public Reply Post() => Reply.Remove("#hs0511"); // HS0511
}

namespace Mistakes.HS0508;

[Page("/hs0508")]
public sealed partial class Page0508
{
    public Reply Post() => Reply.Patch($"<p>Saved</p>"); // HS0508
}

namespace Mistakes.HS0114;

[Page("/hs0114")]
public sealed partial class Page0114
{
    public Html Get() => $"";

    [Post("close")]
    private Reply Close() => Reply.None; // HS0114
}

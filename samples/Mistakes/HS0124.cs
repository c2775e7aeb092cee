namespace Mistakes.HS0124;

[Page("/hs0124/somewhere/else")]
public sealed partial class Page0124 // HS0124
{
    public Html Get() => $"";
}

namespace Mistakes.HS0122;

[Page("/_/hs0122")] // HS0122
public sealed partial class Page0122
{
    public Html Get() => $"";
}

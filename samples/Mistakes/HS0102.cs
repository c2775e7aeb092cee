namespace Mistakes.HS0102;

[Page("/hs0102")]
public sealed partial class Page0102
{
    public Html Get() => $""; // HS0102

    [Get] // HS0102
    public Html Other() => $"";
}

namespace Mistakes.HS0104;

[Page("/hs0104/{id}")] // HS0104
public sealed partial class Page0104
{
    public Html Get() => $"";
}

namespace Mistakes.HS0115;

[Page("/hs0115")]
public sealed partial class Page0115
{
    public Html Get() => $"<a href='/hs01l5'>x</a>"; // HS0115
}

namespace Mistakes.HS0118;

[Page("/hs0118")]
public sealed partial class Page0118
{
    public Html Get() => $"<a href='/hs0118'>x</a>"; // HS0118
}

namespace Mistakes.HS0619;

[Page("/hs0619")]
public sealed partial class Page0619
{
    public Html Get() => $"<button onclick='alert(1)'>x</button>"; // HS0619
}

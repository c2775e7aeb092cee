namespace Mistakes.HS0125;

[Page("/hs0125")]
public sealed partial class Page0125
{
    public Html Get() => $"<form {Routes.Hs0125.Put().Form()}></form>"; // HS0125

    public Reply Put() => Reply.None;
}

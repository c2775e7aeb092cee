namespace Mistakes.HS0113;

[Page("/hs0113")]
public abstract class Page0113 // HS0113
{
    public Html Get() => $"";
}

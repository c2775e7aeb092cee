namespace Mistakes.HS0109;

[Page("/hs0109")]
public sealed partial class Page0109
{
    public string Get() => "<h1>About</h1>"; // HS0109
}

namespace Mistakes.HS0609;

[Page("/hs0609")]
public sealed partial class Page0609
{
    public Html Get(string password) => $"<p>{password.Length}</p>"; // HS0609
}

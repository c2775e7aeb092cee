namespace Mistakes.HS0616;

[Page("/hs0616")]
public sealed partial class Page0616
{
    public Html Get(string name) => $"<p>{System.Net.WebUtility.HtmlEncode(name)}</p>"; // HS0616
}

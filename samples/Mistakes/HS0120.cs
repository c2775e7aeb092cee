namespace Mistakes.HS0120;

[Page("/hs0120")]
public sealed partial class Page0120
{
    public Html Get(string q) => $"<a href='/hs0120'>{q}</a>"; // HS0120
}

namespace Mistakes.HS0119;

[Page("/hs0119")]
public sealed partial class Page0119
{
    public Html Get(string search = "") => $"<a href='/hs0119?serach=x'>{search}</a>"; // HS0119
}

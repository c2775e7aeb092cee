namespace Mistakes.HS0253;

public static class Parts
{
    public static Attributes Link(string address) => Html.Attr("href", address); // HS0253
}

namespace Mistakes.HS0623;

public static class Parts
{
    public static Href News() => Url.External("/hs0623/news"); // HS0623
}

namespace Mistakes.HS0244;

public static class Parts
{
    public static Html Site(string address) => $"<a href='{address}'>Site</a>"; // HS0244
}

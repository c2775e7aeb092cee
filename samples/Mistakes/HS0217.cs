namespace Mistakes.HS0217;

public static class Parts
{
    public static Html Card(Href link) => $"<a href='{link}'>Open <button>Close</button></a>"; // HS0217
}

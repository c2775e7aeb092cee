namespace Mistakes.HS0228;

public static class Parts
{
    public static Html Map() => $"<iframe src='map'></iframe>"; // HS0228
}

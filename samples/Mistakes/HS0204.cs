namespace Mistakes.HS0204;

public static class Parts
{
    public static Html Place() => $"<div id='place'/><p>text</p>"; // HS0204
}

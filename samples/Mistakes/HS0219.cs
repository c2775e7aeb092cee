namespace Mistakes.HS0219;

public static class Parts
{
    public static Html Picture(string text) => $"<svg viewBox='0 0 9 9'><p>{text}</p></svg>"; // HS0219
}

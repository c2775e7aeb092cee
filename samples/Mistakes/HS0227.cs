namespace Mistakes.HS0227;

public static class Parts
{
    public static Html Mail() => $"<html><body>Hello</body></html>"; // HS0227
}

namespace Mistakes.HS0220;

public static class Parts
{
    public static Html Logo() => $"<img src='/star.svg'>"; // HS0220
}

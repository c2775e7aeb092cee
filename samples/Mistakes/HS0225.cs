namespace Mistakes.HS0225;

public static class Parts
{
    public static Html Close() => $"<button class='close'></button>"; // HS0225
}

namespace Mistakes.HS0222;

public static class Parts
{
    public static Html Close() => $"<button aria-lable='Close'>×</button>"; // HS0222
}

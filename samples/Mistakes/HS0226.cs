namespace Mistakes.HS0226;

public static class Parts
{
    public static Html Box() => $"<div tabindex='3'></div>"; // HS0226
}

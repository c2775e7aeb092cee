namespace Mistakes.HS0223;

public static class Parts
{
    public static Html Log() => $"<div aria-live='on'></div>"; // HS0223
}

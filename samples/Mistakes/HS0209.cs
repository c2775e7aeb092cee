namespace Mistakes.HS0209;

public static class Parts
{
    public static Html Both() => $"<p id='text'></p><p id='text'></p>"; // HS0209
}

namespace Mistakes.HS0212;

public static class Parts
{
    public static Html Mail() => $"<input type='mail' name='mail' aria-label='Mail'>"; // HS0212
}

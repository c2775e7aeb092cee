namespace Mistakes.HS0205;

public static class Parts
{
    public static Html Field() => $"<input name='title' aria-label='Title'></input>"; // HS0205
}

namespace Mistakes.HS0241;

public static class Parts
{
    public static Html Field(string text) => $"<input name=q aria-label=Search value={text}>"; // HS0241
}

namespace Mistakes.HS0221;

public static class Parts
{
    public static Html Search() => $"<form><input name='q' placeholder='Search'></form>"; // HS0221
}

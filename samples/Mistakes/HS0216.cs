namespace Mistakes.HS0216;

public static class Parts
{
    public static Html List() => $"<div><li>one</li></div>"; // HS0216
}

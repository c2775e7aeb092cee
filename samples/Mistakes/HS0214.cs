namespace Mistakes.HS0214;

public static class Parts
{
    public static Html Note() => $"<p>Note: <ul><li>one</li></ul></p>"; // HS0214
}

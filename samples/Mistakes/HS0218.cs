namespace Mistakes.HS0218;

public static class Parts
{
    public static Html Title(string text) => $"<center>{text}</center>"; // HS0218
}

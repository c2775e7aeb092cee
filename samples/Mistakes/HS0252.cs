namespace Mistakes.HS0252;

public static class Parts
{
    public static Html Code(string code) => $"<xmp>{code}</xmp>"; // HS0218, HS0252
}

namespace Mistakes.HS0210;

public static class Parts
{
    public static Html Save() => $"<buton>Save</buton>"; // HS0210
}

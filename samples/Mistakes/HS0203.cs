namespace Mistakes.HS0203;

public static class Parts
{
    public static Html Line() => $"<b>bold <i>both</b> italic</i>"; // HS0203
}

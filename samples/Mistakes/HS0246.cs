namespace Mistakes.HS0246;

public static class Parts
{
    public static Html Chip(string color) => $"<span style='color:{color}'></span>"; // HS0246
}

namespace Mistakes.HS0224;

public static class Parts
{
    public static Html Tabs() => $"<div role='tab-list'></div>"; // HS0224
}

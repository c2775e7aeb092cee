namespace Mistakes.HS0247;

public static class Parts
{
    public static Html Row(string name) => $"<div data-signals:name=\"'{name}'\"></div>"; // HS0247
}

namespace Mistakes.HS0458;

public static class Parts
{
    public static Html Wait() => $"<p data-class=\"'wait'\">x</p>"; // HS0458
}

namespace Mistakes.HS0460;

public static class Parts
{
    public static Html Run() => $"<button data-on:click=\"eval(el.title)\">x</button>"; // HS0460
}

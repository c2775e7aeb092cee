namespace Mistakes.HS0459;

public static class Parts
{
    public static Html Log() => $"<button data-on:click=\"conosle.log(1)\">x</button>"; // HS0459
}

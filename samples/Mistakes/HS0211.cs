namespace Mistakes.HS0211;

public static class Parts
{
    public static Html Name() => $"<input name='name' aria-label='Name' maxlenght='40'>"; // HS0211
}

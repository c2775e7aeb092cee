namespace Mistakes.HS0206;

public static class Parts
{
    public static Html Range(int a) => $"<p class='a'title='b'>{a}</p>"; // HS0206
}

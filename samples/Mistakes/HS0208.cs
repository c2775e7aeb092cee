namespace Mistakes.HS0208;

public static class Parts
{
    public static Html Card() => $"<div class='card' id='a' class='wide'></div>"; // HS0208
}

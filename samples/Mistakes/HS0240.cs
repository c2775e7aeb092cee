namespace Mistakes.HS0240;

public static class Parts
{
    public static Html Item(string name, string value) => $"<p {name}='{value}'></p>"; // HS0240
}

namespace Mistakes.HS0248;

public static class Parts
{
    public static Html Save(string name) => $"<button onclick=\"save('{name}')\">Save</button>"; // HS0248
}

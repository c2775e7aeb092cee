namespace Mistakes.HS0249;

public static class Parts
{
    public static Html Preview(string text) => $"<iframe title='Preview' srcdoc='{text}'></iframe>"; // HS0249
}

namespace Mistakes.HS0245;

public static class Parts
{
    public static Html Start(string name) => $"<script>start('{name}')</script>"; // HS0245, HS0620
}

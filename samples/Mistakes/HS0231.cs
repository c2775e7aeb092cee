namespace Mistakes.HS0231;

public static class Parts
{
    public static Html Form() => $"<h2 id='subject'>Subject</h2>{Field()}"; // HS0231

    private static Html Field() => $"<input id='subject' aria-label='Subject'>";
}

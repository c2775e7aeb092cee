namespace Mistakes.HS0121;

[Page("/hs0121")]
public sealed partial class Page0121
{
    public Html Get() => $"";

    public static void Map(WebApplication app) => app.MapGet("/hs0121", () => ""); // HS0121
}

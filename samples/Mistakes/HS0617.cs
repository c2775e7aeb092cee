namespace Mistakes.HS0617;

[Page("/hs0617")]
public sealed partial class Page0617
{
    public Html Get(string filter) => $"<p>{filter}</p>";

    public static Href Link() => Routes.Hs0617.Href(System.Text.Json.JsonSerializer.Serialize(new[] { 1 })); // HS0617
}

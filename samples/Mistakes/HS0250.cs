namespace Mistakes.HS0250;

public static class Parts
{
    public static Html Link(Html name, Href link) => $"<a href='{link}' title='{name}'>{name}</a>"; // HS0250
}

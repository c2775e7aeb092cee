namespace Mistakes.HS0251;

public static class Parts
{
    public static Html Item(bool isNew) => $"<p class='{Html.Class(("new", isNew))}'></p>"; // HS0251
}

namespace Mistakes.HS0442;

[Page("/hs0442")]
public sealed class Page0442
{
    public Html Get() => $"""<form method="post"><input type="file" name="file" aria-label="File"></form>"""; // HS0442
}

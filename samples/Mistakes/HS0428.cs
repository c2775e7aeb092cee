namespace Mistakes.HS0428;

[Page("/hs0428")]
public sealed class Page0428
{
    public Html Get() => $"""<p data-text="9007199254740993"></p>"""; // HS0428
}

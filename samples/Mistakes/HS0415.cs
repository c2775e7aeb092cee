namespace Mistakes.HS0415;

[Page("/hs0415")]
public sealed class Page0415
{
    public Html Get() => $"""<p data-star-text="$title"></p>"""; // HS0415
}

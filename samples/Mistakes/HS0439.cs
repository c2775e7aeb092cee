namespace Mistakes.HS0439;

[Page("/hs0439")]
public sealed class Page0439
{
    public Html Get() => $"""<p data-on:resize="$open = true"></p>"""; // HS0439
}

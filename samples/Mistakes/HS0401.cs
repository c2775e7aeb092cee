namespace Mistakes.HS0401;

[Page("/hs0401")]
public sealed class Page0401
{
    public Html Get() => $"""<p data-texxt="$title"></p>"""; // HS0401
}

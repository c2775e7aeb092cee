namespace Mistakes.HS0411;

[Page("/hs0411")]
public sealed class Page0411
{
    public Html Get() => $"""<p data-on:wheel__passive__prevent="$open = true"></p>"""; // HS0411
}

namespace Mistakes.HS0419;

[Page("/hs0419")]
public sealed class Page0419
{
    public Html Get() => $"""<p data-on:click="@psot('/issues')"></p>"""; // HS0419
}

namespace Mistakes.HS0420;

[Page("/hs0420")]
public sealed class Page0420
{
    public Html Get() => $"""<p data-on:click="@peek()"></p>"""; // HS0420
}

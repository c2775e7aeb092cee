namespace Mistakes.HS0444;

[Page("/hs0444")]
public sealed class Page0444
{
    public Html Get() => $"""<p data-on:click="@get('/issues/7/delete')"></p>"""; // HS0444, HS0115
}

namespace Mistakes.HS0423;

[Page("/hs0423")]
public sealed class Page0423
{
    public Html Get() => $"""<p data-computed:double="$count * 2" data-on:click="$double = 4"></p>"""; // HS0423
}

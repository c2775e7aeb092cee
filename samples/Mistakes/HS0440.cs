namespace Mistakes.HS0440;

[Page("/hs0440")]
public sealed class Page0440
{
    public Html Get() => $"""<form method="post"><button data-on:click="@post('/hs0508')">Save</button></form>"""; // HS0440, HS0118
}

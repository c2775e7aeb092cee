namespace Mistakes.HS0454;

[Page("/hs0454")]
public sealed class Page0454
{
    public Html Get() => $"""<form data-on:submit__prevent="@post('/hs0508')"><button>Save</button></form>"""; // HS0454, HS0118
}

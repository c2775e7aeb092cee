namespace Mistakes.HS0455;

[Page("/hs0455")]
public sealed class Page0455
{
    public Html Get(string name) => $"""<p data-text="'Hello {Js.Value(name)}'"></p>"""; // HS0455
}

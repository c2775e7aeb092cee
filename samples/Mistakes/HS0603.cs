namespace Mistakes.HS0603;

public sealed record Name(string Text);

[Page("/hs0603")]
public sealed partial class Page0603
{
    public Reply Post([Form] Name name) => Reply.Script(Js.Raw("greet('" + name.Text + "')")); // HS0603
}

namespace Mistakes.HS0602;

[Page("/hs0602")]
public sealed partial class Page0602
{
    public Html Get(string name) => Html.Raw("<b>" + name + "</b>"); // HS0602
}

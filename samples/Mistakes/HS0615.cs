namespace Mistakes.HS0615;

[Page("/hs0615")]
public sealed partial class Page0615
{
    public IResult Get(string returnUrl) => Results.Redirect(returnUrl); // HS0615
}

namespace Mistakes.HS0502;

[Page("/hs0502")]
public sealed partial class Page0502
{
    public IResult Post() => Results.Redirect("https://example.com"); // HS0502
}

namespace Mistakes.HS0504;

[Page("/hs0504")]
public sealed partial class Page0504
{
    public IResult Post() => Results.Accepted("/hs0504"); // HS0504
}

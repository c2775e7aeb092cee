namespace Mistakes.HS0503;

[Page("/hs0503")]
public sealed partial class Page0503
{
    public IResult Post() => Results.BadRequest("The title is taken."); // HS0503
}

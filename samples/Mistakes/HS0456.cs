namespace Mistakes.HS0456;

[Page("/hs0456")]
public sealed class Page0456
{
    public Html Get() => $"""<p>{Signals.Draft.Title}</p>"""; // HS0456
}

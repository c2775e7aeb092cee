namespace Mistakes.HS0513;

[Page("/hs0513")]
public sealed partial class Page0513
{
    public Html Get() => $"<p id='hs0513'></p>";

    public Reply Post() => Reply.Remove("hs0513"); // HS0513
}

namespace Mistakes.HS0311;

[Page("/hs0311")]
public sealed partial class Page0311
{
    public Html Get() => $"<h2 id='hs0311'>Issues</h2>{Live.List()}"; // HS0311

    [Live<Changes>]
    private Html List() => $"<ul id='hs0311'></ul>";
}

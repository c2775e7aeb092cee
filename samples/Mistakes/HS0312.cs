namespace Mistakes.HS0312;

[Page("/hs0312")]
public sealed partial class Page0312
{
    public Html Get() => $"";

    [Live<Changes>]
    private Html List() => $"<ul id='hs0312'></ul>"; // HS0312
}

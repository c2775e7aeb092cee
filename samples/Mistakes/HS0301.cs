namespace Mistakes.HS0301;

[Page("/hs0301")]
public sealed partial class Page0301
{
    public Html Get() => $"{Live.List()}";

    [Live<Changes>]
    private Html List() => $"<ul></ul>"; // HS0301
}

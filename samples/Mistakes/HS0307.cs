namespace Mistakes.HS0307;

[Page("/hs0307")]
public sealed partial class Page0307
{
    public Html Get() => $"";

    [Live<Changes>]
    private Html List<T>() => $"<ul id='hs0307'></ul>"; // HS0307
}

namespace Mistakes.HS0303;

[Page("/hs0303")]
public sealed partial class Page0303
{
    public Html Get() => $"{List()}"; // HS0303

    [Live<Changes>]
    private Html List() => $"<ul id='hs0303'></ul>";
}

namespace Mistakes.HS0310;

[Topic("hs0310")]
public readonly partial record struct Unpublished;

[Page("/hs0310")]
public sealed partial class Page0310
{
    public Html Get() => $"{Live.List()}";

    [Live<Unpublished>] // HS0310
    private Html List() => $"<ul id='hs0310'></ul>";
}

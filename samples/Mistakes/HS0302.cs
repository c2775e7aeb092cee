namespace Mistakes.HS0302;

[Page("/hs0302")]
public sealed partial class Page0302
{
    public Html Get() => $"{Live.List(1)}";

    [Live<Issue>] // HS0302
    private Html List(int number) => $"<p id='hs0302'>{number}</p>";
}

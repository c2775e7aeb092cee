namespace Mistakes.HS0510;

[Page("/hs0510")]
public sealed partial class Page0510
{
    public Html Get() => $"{Live.List()}";

    public Reply Post() => Reply.Append("#hs0510", Html.Text("one more")); // HS0510

    [Live<Changes>]
    private Html List() => $"<ul id='hs0510'></ul>";
}

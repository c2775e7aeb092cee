namespace Mistakes.HS0306;

[Page("/hs0306")]
public sealed partial class Page0306
{
    public Html Get() => $"";

    [Live<Changes>]
    private string List() => "<ul id='hs0306'></ul>"; // HS0306
}

namespace Mistakes.HS0305;

[Page("/hs0305")]
public sealed partial class Page0305
{
    public Html Get() => $"";

    [Live<Changes>]
    private Html List(HttpContext http) => $"<ul id='hs0305'>{http.TraceIdentifier}</ul>"; // HS0305
}

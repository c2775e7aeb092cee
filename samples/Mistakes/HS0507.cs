namespace Mistakes.HS0507;

[Page("/hs0507")]
public sealed partial class Page0507
{
    public Reply Post(HttpRequest request) => Reply.Toast(request.Form["title"].ToString()); // HS0507
}

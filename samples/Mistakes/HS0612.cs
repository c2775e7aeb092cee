using Microsoft.AspNetCore.Authorization;

namespace Mistakes.HS0612;

[Page("/hs0612"), Authorize]
public sealed partial class Page0612
{
    [AllowAnonymous] // HS0612
    public Reply Post() => Reply.None;
}

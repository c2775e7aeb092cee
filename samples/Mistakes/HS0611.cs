using Microsoft.AspNetCore.Mvc;

namespace Mistakes.HS0611;

[Page("/hs0611")]
public sealed partial class Page0611
{
    [IgnoreAntiforgeryToken] // HS0611
    public Reply Post() => Reply.None;
}

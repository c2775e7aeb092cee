using HonoStar.Datastar;

namespace Mistakes.HS0606;

[Page("/hs0606")]
public sealed partial class Page0606
{
    public async Task Post(HttpContext http)
    {
        await using var stream = DatastarStream.Open(http); // HS0606
    }
}

using HonoStar.Datastar;

namespace Mistakes.HS0509;

[Page("/hs0509")]
public sealed partial class Page0509
{
    public Html Get() => $"<p id='hs0509'></p>";

    public Reply Post() => Reply.Patch($"<p id='hs0509'>Saved</p>", "#hs0509", PatchMode.Outer); // HS0509
}

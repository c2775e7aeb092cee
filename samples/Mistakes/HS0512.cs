using HonoStar.Datastar;

namespace Mistakes.HS0512;

public static class Options
{
    public static PatchElementsOptions Append => new() { Mode = PatchMode.Append }; // HS0512
}

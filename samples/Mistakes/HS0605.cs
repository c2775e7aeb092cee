using HonoStar.Bus;

namespace Mistakes.HS0605;

public static class Setup
{
    public static object Bus => new MemoryBus(); // HS0605
}

using HonoStar.Bus;

namespace Mistakes.HS0607;

public static class Messages
{
    public static BusMessage Changed => new("changes"); // HS0607
}

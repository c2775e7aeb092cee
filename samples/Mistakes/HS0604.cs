using HonoStar.Bus;

namespace Mistakes.HS0604;

public sealed class Importer(IBus bus) // HS0604
{
    public bool IsReady => bus.IsConnected;
}

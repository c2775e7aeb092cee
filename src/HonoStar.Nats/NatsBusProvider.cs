using HonoStar.Bus;
using Microsoft.Extensions.Options;

namespace HonoStar.Nats;

/// <summary>Offers NATS as a bus.</summary>
internal sealed class NatsBusProvider(IOptions<NatsBusOptions> options) : BusProvider
{
    public override string Name => "NATS";

    public override BusOptions Options => options.Value;

    public override IBusTransport CreateTransport(string url) => new NatsTransport(url, options.Value);
}

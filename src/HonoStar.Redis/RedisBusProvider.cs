using HonoStar.Bus;
using Microsoft.Extensions.Options;

namespace HonoStar.Redis;

/// <summary>Offers Redis as a bus.</summary>
internal sealed class RedisBusProvider(IOptions<RedisBusOptions> options) : BusProvider
{
    public override string Name => "Redis";

    public override BusOptions Options => options.Value;

    public override IBusTransport CreateTransport(string url) => new RedisTransport(url, options.Value);
}

using HonoStar.Bus;
using HonoStar.Buses.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Faults.Tests.Nodes;

public enum BusKind
{
    Redis,
    Nats,
}

internal static class BusKinds
{
    public static BusServer MakeServer(this BusKind kind) => kind == BusKind.Redis ? new RedisServer() : new NatsServer();

    public static IHonoStarBuilder AddBus(this IHonoStarBuilder builder, BusKind kind, Action<BusOptions> configure) => kind == BusKind.Redis
        ? builder.AddRedis(options => configure(options))
        : builder.AddNats(options => configure(options));
}

using HonoStar.Bus;
using HonoStar.Buses.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Buses.Tests;

public sealed class RedisBusTests : ServerBusContract
{
    protected override BusServer MakeServer(string? password) => new RedisServer { Password = password };

    protected override void Add(IHonoStarBuilder builder, Action<BusOptions> configure) => builder.AddRedis(options => configure(options));
}

/// <summary>As before Redis 7.</summary>
public sealed class UnshardedRedisBusTests : ServerBusContract
{
    protected override BusServer MakeServer(string? password) => new RedisServer { Password = password };

    protected override void Add(IHonoStarBuilder builder, Action<BusOptions> configure) => builder.AddRedis(options =>
    {
        options.IsSharded = false;
        configure(options);
    });
}

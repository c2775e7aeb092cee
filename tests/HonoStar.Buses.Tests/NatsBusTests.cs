using HonoStar.Bus;
using HonoStar.Buses.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Buses.Tests;

public sealed class NatsBusTests : ServerBusContract
{
    protected override BusServer MakeServer(string? password) => new NatsServer { Password = password };

    protected override void Add(IHonoStarBuilder builder, Action<BusOptions> configure) => builder.AddNats(options => configure(options));
}

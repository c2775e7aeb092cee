using Microsoft.Extensions.Hosting;

namespace HonoStar.Bus;

/// <summary>Makes the bus when the application starts, so that a wrong setting fails the start and not the first request; waits for no server.</summary>
internal sealed class BusStarter(IBus bus) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        (bus as TransportBus)?.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HonoStar.Bus;

/// <summary>Says whether other nodes hear of this node's changes. The node serves its pages and watchers either way: it is degraded at worst.</summary>
internal sealed class BusHealthCheck(IBus bus) : IHealthCheck
{
    public const string Name = "HonoStar bus";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(bus.IsConnected
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The bus is out of reach: other nodes do not hear of this node's changes, nor it of theirs, until it is back."));
}

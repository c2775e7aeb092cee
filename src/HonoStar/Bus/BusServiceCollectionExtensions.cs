using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace HonoStar.Bus;

/// <summary>Registers the bus.</summary>
internal static class BusServiceCollectionExtensions
{
    public static IServiceCollection AddHonoStarBus(this IServiceCollection services)
    {
        services.TryAddSingleton(BusSelection.Create);
        services.TryAddSingleton<BusMetrics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BusStarter>());
        if (services.All(service => service.ServiceType != typeof(BusHealthCheck)))
        {
            services.AddSingleton<BusHealthCheck>();
            services.AddHealthChecks().Add(new HealthCheckRegistration(
                BusHealthCheck.Name,
                static provider => provider.GetRequiredService<BusHealthCheck>(),
                HealthStatus.Degraded,
                ["honostar"]));
        }

        return services;
    }
}

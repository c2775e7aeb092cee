using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Bus;

/// <summary>Decides which bus the application runs on: the one that code gives an address, else the one that the environment names, else memory.</summary>
internal static class BusSelection
{
    private static readonly (string Variable, string Bus, string Package, string Call)[] s_variables =
    [
        ("HONOSTAR_NATS_URL", "NATS", "HonoStar.Nats", "AddNats"),
        ("NATS_URL", "NATS", "HonoStar.Nats", "AddNats"),
        ("HONOSTAR_REDIS_URL", "Redis", "HonoStar.Redis", "AddRedis"),
        ("REDIS_URL", "Redis", "HonoStar.Redis", "AddRedis"),
    ];

    /// <summary>Makes the bus.</summary>
    /// <exception cref="InvalidOperationException">The environment names a bus that the application does not have.</exception>
    public static IBus Create(IServiceProvider services)
    {
        var providers = services.GetServices<BusProvider>().ToArray();
        if (providers.LastOrDefault(provider => !string.IsNullOrEmpty(provider.Options.Url)) is { } chosen)
        {
            return Create(services, chosen, chosen.Options.Url!);
        }

        var configuration = services.GetService<IConfiguration>();
        foreach (var (variable, bus, package, call) in s_variables)
        {
            if ((configuration?[variable] ?? Environment.GetEnvironmentVariable(variable)) is not { Length: > 0 } url)
            {
                continue;
            }

            return Array.Find(providers, provider => provider.Name == bus) is { } named
                ? Create(services, named, url)
                : throw new InvalidOperationException(
                    $"{variable} names a server for the bus, which the application cannot use: reference the package {package} and write " +
                    $"builder.Services.AddHonoStar().{call}(). If that server is for something else, write AddHonoStar().AddMemoryBus(), " +
                    "which keeps publishes on one node.");
        }

        return ActivatorUtilities.CreateInstance<MemoryBus>(services);
    }

    private static TransportBus Create(IServiceProvider services, BusProvider provider, string url)
    {
        var logger = services.GetRequiredService<ILogger<TransportBus>>();
        var bus = new TransportBus(
            provider.Name,
            provider.CreateTransport(url),
            provider.Options,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<BusMetrics>(),
            logger);
        BusLog.Chosen(logger, provider.Name);
        return bus;
    }
}

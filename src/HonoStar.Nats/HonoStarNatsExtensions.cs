using HonoStar;
using HonoStar.Bus;
using HonoStar.Nats;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds NATS to HonoStar.</summary>
public static class HonoStarNatsExtensions
{
    /// <summary>
    /// Lets publishes travel between nodes by NATS: where code gives an address, or where the environment does by
    /// <c>HONOSTAR_NATS_URL</c> or <c>NATS_URL</c>. Calling it twice adds it once.
    /// </summary>
    /// <param name="builder">What <c>AddHonoStar()</c> returned.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The builder.</returns>
    public static IHonoStarBuilder AddNats(this IHonoStarBuilder builder, Action<NatsBusOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<NatsBusOptions>();
        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<BusProvider, NatsBusProvider>());
        return builder;
    }
}

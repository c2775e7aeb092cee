using HonoStar;
using HonoStar.Bus;
using HonoStar.Redis;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Redis to HonoStar.</summary>
public static class HonoStarRedisExtensions
{
    /// <summary>
    /// Lets publishes travel between nodes by Redis: where code gives an address, or where the environment does by
    /// <c>HONOSTAR_REDIS_URL</c> or <c>REDIS_URL</c>. Calling it twice adds it once.
    /// </summary>
    /// <param name="builder">What <c>AddHonoStar()</c> returned.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The builder.</returns>
    public static IHonoStarBuilder AddRedis(this IHonoStarBuilder builder, Action<RedisBusOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<RedisBusOptions>();
        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<BusProvider, RedisBusProvider>());
        return builder;
    }
}

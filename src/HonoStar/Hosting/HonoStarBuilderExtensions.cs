using HonoStar;
using HonoStar.Bus;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What needs no package of its own.</summary>
public static class HonoStarBuilderExtensions
{
    /// <summary>Keeps publishes on this node, whatever the environment names.</summary>
    /// <param name="builder">What <c>AddHonoStar()</c> returned.</param>
    /// <returns>The builder.</returns>
    public static IHonoStarBuilder AddMemoryBus(this IHonoStarBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAll<IBus>();
        builder.Services.AddSingleton<IBus, MemoryBus>();
        return builder;
    }
}

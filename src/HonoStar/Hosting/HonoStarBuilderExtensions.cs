using System.Diagnostics.CodeAnalysis;
using HonoStar;
using HonoStar.Bus;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

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

    /// <summary>
    /// Publishes what the application stored in an outbox, in the transactions of its own database: what was committed is published at
    /// least once, what was rolled back never. <see cref="IOutboxRelay"/> makes it quick.
    /// </summary>
    /// <typeparam name="TOutbox">Reads and removes what is stored; made anew for each batch, in a scope.</typeparam>
    /// <param name="builder">What <c>AddHonoStar()</c> returned.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The builder.</returns>
    public static IHonoStarBuilder AddOutbox<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TOutbox>(
        this IHonoStarBuilder builder,
        Action<OutboxOptions>? configure = null)
        where TOutbox : class, IPublishOutbox
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<OutboxOptions>()
            .Validate(
                static options => options.PollInterval > TimeSpan.Zero && options.BatchSize > 0,
                "The poll interval and the batch size of the outbox are positive.")
            .ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        builder.Services.TryAddScoped<IPublishOutbox, TOutbox>();
        builder.Services.TryAddSingleton<OutboxRelay>();
        builder.Services.TryAddSingleton<IOutboxRelay>(static provider => provider.GetRequiredService<OutboxRelay>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxRelay>(
            static provider => provider.GetRequiredService<OutboxRelay>()));
        return builder;
    }
}

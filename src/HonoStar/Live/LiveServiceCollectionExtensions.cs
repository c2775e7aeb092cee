using HonoStar.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Registers the live part.</summary>
internal static class LiveServiceCollectionExtensions
{
    public static IServiceCollection AddHonoStarLive(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions<LiveOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LiveOptions>, LiveOptionsValidator>());
        services.AddOptions<SigningOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<SigningOptions>, SigningOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SigningOptions>, SigningOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SigningKeys>();
        services.AddHonoStarBus();
        services.TryAddSingleton<LiveMetrics>();
        services.TryAddSingleton<LinkPrefixes>();
        services.TryAddSingleton<RegionCatalog>();
        services.TryAddSingleton<IRegionCatalog>(static provider => provider.GetRequiredService<RegionCatalog>());
        services.TryAddSingleton<RegionAuthorizer>();
        services.TryAddSingleton<AssetFingerprints>();
        services.TryAddSingleton<RenderScopes>();
        services.TryAddSingleton<RegionRenderer>();
        services.TryAddSingleton<SubscriptionSigner>();
        services.TryAddSingleton<TabIdentity>();
        services.TryAddSingleton<StreamCompression>();
        services.TryAddSingleton<Tabs>();
        services.TryAddSingleton<ITabs>(static provider => provider.GetRequiredService<Tabs>());
        services.TryAddSingleton<PresenceRegistry>();
        services.TryAddSingleton<LiveHub>();
        services.TryAddSingleton<ViewerSessions>();
        services.TryAddSingleton<IViewerSessions>(static provider => provider.GetRequiredService<ViewerSessions>());
        services.TryAddSingleton<EventStreamEndpoint>();
        services.TryAddSingleton<ITopicPublisher, TopicPublisher>();
        return services;
    }
}

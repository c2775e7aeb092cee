using HonoStar;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds HonoStar to an application.</summary>
public static class HonoStarServiceCollectionExtensions
{
    /// <summary>Adds HonoStar's services. Calling it twice adds them once.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options, after the configuration section <c>HonoStar</c> was read.</param>
    /// <returns>A builder for further configuration.</returns>
    public static IHonoStarBuilder AddHonoStar(this IServiceCollection services, Action<HonoStarOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<HonoStarOptions>().BindConfiguration("HonoStar").ValidateOnStart();
        services.AddOptions<LiveOptions>().BindConfiguration("HonoStar:Live");
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HonoStarOptions>, HonoStarOptionsValidator>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddRouting();
        services.AddHonoStarLive();
        services.AddSessionAuthentication();
        services.TryAddSingleton<Csrf>();
        services.TryAddSingleton<FlashSigner>();
        services.TryAddSingleton<Subscription>();
        services.TryAddSingleton<SpeculationRules>();
        services.TryAddSingleton<FrameworkEndpoints>();
        services.TryAddSingleton<Document>();
        services.TryAddSingleton<FailureReporter>();
        services.TryAddSingleton<ReplyResponder>();
        services.TryAddSingleton<PageResponder>();
        services.TryAddSingleton<FailureResponder>();
        services.TryAddSingleton<PagePipeline>();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, NavigationStartupFilter>());
        return new HonoStarBuilder(services);
    }
}

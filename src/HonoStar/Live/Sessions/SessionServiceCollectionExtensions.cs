using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HonoStar;

/// <summary>Puts <see cref="SessionAuthentication"/> round the authentication service, whether that is added before or after.</summary>
internal static class SessionServiceCollectionExtensions
{
    public static void AddSessionAuthentication(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(Marker)))
        {
            return;
        }

        services.AddSingleton<Marker>();
        var known = services.LastOrDefault(service => service.ServiceType == typeof(IAuthenticationService) && !service.IsKeyedService);
        services.Replace(ServiceDescriptor.Scoped<IAuthenticationService>(provider =>
            new SessionAuthentication(Inner(known, provider), provider.GetRequiredService<ViewerSessions>())));
    }

    private static IAuthenticationService Inner(ServiceDescriptor? known, IServiceProvider provider) => known switch
    {
        { ImplementationInstance: IAuthenticationService instance } => instance,
        { ImplementationFactory: { } factory } => (IAuthenticationService)factory(provider),
        { ImplementationType: { } type } => (IAuthenticationService)ActivatorUtilities.CreateInstance(provider, type),
        _ => provider.GetService<IAuthenticationSchemeProvider>() is null
            ? throw new InvalidOperationException("The application has no authentication: call builder.Services.AddAuthentication(...).")
            : ActivatorUtilities.CreateInstance<AuthenticationService>(provider),
    };

    private sealed class Marker;
}

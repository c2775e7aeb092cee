using HonoStar;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps HonoStar's pages.</summary>
public static class HonoStarEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps every page and command of the application and of the page libraries that it references, the event stream
    /// and the client's script.
    /// </summary>
    /// <param name="endpoints">The application, or a group in it whose prefix has no parameters.</param>
    /// <returns>A builder for conventions that hold for every page, such as <c>RequireAuthorization()</c>.</returns>
    /// <exception cref="InvalidOperationException"><c>AddHonoStar()</c> was not called, or the application has no pages.</exception>
    public static IEndpointConventionBuilder MapHonoStar(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var name = endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().ApplicationName;
        var assembly = PageAssembly.Find(name) ?? throw new InvalidOperationException(
            $"The assembly '{name}' has no pages that HonoStar knows of. Reference the package HonoStar in its project and put a class marked [Page] under Pages/, or name the assembly: MapHonoStar(HonoStarManifest.Assembly).");
        return endpoints.MapHonoStar(assembly);
    }

    /// <summary>Maps the pages of one assembly and of the page libraries that it references.</summary>
    /// <param name="endpoints">The application, or a group in it whose prefix has no parameters.</param>
    /// <param name="assembly">The assembly's pages: its generated <c>HonoStarManifest.Assembly</c>.</param>
    /// <returns>A builder for conventions that hold for every page.</returns>
    /// <exception cref="InvalidOperationException"><c>AddHonoStar()</c> was not called.</exception>
    public static IEndpointConventionBuilder MapHonoStar(this IEndpointRouteBuilder endpoints, PageAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(assembly);
        var services = endpoints.ServiceProvider;
        var pipeline = services.GetService<PagePipeline>() ?? throw new InvalidOperationException(
            "HonoStar's services are missing: call builder.Services.AddHonoStar() before the application is built.");
        services.GetRequiredService<RegionCatalog>().Add(assembly);
        var pages = new HonoStarEndpointDataSource(assembly, pipeline, services.GetRequiredService<FailureResponder>(), services);
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(pages.Dispose);
        endpoints.DataSources.Add(pages);
        services.GetRequiredService<FrameworkEndpoints>().Map(endpoints);
        return pages.Conventions;
    }
}

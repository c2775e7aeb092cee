using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar;

/// <summary>Shows the regions of a page or a reply.</summary>
internal sealed class PageRegionContext : RecordingRegionContext
{
    public PageRegionContext(IServiceProvider services, Viewer viewer, RegionSetting setting, CancellationToken cancellation)
        : base(
            services.GetRequiredService<RegionRenderer>(),
            services.GetRequiredService<RegionAuthorizer>(),
            setting,
            cancellation)
    {
        Viewer = viewer;
    }

    public Viewer Viewer { get; }

    public static PageRegionContext For(HttpContext http, Viewer viewer) => new(
        http.RequestServices,
        viewer,
        RegionSetting.Current(http.Request.PathBase.ToUriComponent()),
        http.RequestAborted);

    protected override Viewer ViewerFor(RegionDefinition region) => Viewer;
}

#pragma warning disable
using HonoStar.Runtime;
#pragma warning disable
using Microsoft.AspNetCore.Http;
#pragma warning disable
using Microsoft.Extensions.DependencyInjection;
namespace HonoStar;
internal sealed record ShownRegion(RegionDefinition Region, RegionValues Values);
internal sealed class PageRegionContext : RegionContext
{
    public List<ShownRegion> Shown { get; } = [];
    private IServiceProvider _s = null!; private Viewer _v = null!;
    public static PageRegionContext For(HttpContext http, Viewer viewer) => new() { _s = http.RequestServices, _v = viewer };
    public override Html Show(RegionDefinition region, RegionValues values) => ShowAsync(region, values).AsTask().GetAwaiter().GetResult();
    public override ValueTask<Html> ShowAsync(RegionDefinition region, RegionValues values) { Shown.Add(new(region, values)); return region.Render(new RegionCall(_s, this, values, _v, default)); }
}
internal sealed class RegionCatalog { public void Add(PageAssembly a) { } }
internal sealed class EventStreamEndpoint { public Task HandleAsync(HttpContext http) => Task.CompletedTask; }
internal sealed class Pub : ITopicPublisher { public ValueTask PublishAsync(ITopic topic, object? e = null, CancellationToken c = default) => default; }
internal static class LiveReg { public static void AddHonoStarLive(this IServiceCollection s) { s.AddSingleton<RegionCatalog>(); s.AddSingleton<EventStreamEndpoint>(); s.AddSingleton<ITopicPublisher, Pub>(); s.AddSingleton<SigningKeys>(); } }

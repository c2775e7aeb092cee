using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar;

/// <summary>The event stream, the client's script, and what browsers may fetch ahead.</summary>
internal static class FrameworkEndpoints
{
    public const string EventsPath = "/_/events";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // Who may watch what was decided when the page was rendered, and is decided again for each region.
        var events = endpoints.ServiceProvider.GetRequiredService<EventStreamEndpoint>();
        endpoints.MapGet(EventsPath, (RequestDelegate)events.HandleAsync)
            .WithMetadata(new AllowAnonymousAttribute())
            .WithDisplayName("HonoStar event stream");
        endpoints.MapGet(ClientScript.Template, (RequestDelegate)ClientScript.WriteAsync)
            .WithMetadata(new AllowAnonymousAttribute())
            .WithDisplayName("HonoStar client script");
        var rules = endpoints.ServiceProvider.GetRequiredService<SpeculationRules>();
        endpoints.MapGet(SpeculationRules.Template, (RequestDelegate)rules.WriteAsync)
            .WithMetadata(new AllowAnonymousAttribute())
            .WithDisplayName("HonoStar speculation rules");
    }
}

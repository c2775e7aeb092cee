using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace HonoStar;

/// <summary>
/// The event stream, the client's script, and what browsers may fetch ahead: once for the application, at its root, also where its
/// pages are in a group.
/// </summary>
internal sealed class FrameworkEndpoints : EndpointDataSource
{
    public const string EventsPath = "/_/events";

    private bool _isMapped;

    // Who may watch what was decided when the page was rendered, and is decided again for each region.
    public FrameworkEndpoints(EventStreamEndpoint events, SpeculationRules rules) => Endpoints =
    [
        Build(EventsPath, events.HandleAsync, "HonoStar event stream"),
        Build(ClientScript.Template, ClientScript.WriteAsync, "HonoStar client script"),
        Build(SpeculationRules.Template, rules.WriteAsync, "HonoStar speculation rules"),
    ];

    public override IReadOnlyList<Endpoint> Endpoints { get; }

    public override IReadOnlyList<Endpoint> GetGroupedEndpoints(RouteGroupContext context) => Endpoints;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        if (!Interlocked.Exchange(ref _isMapped, true))
        {
            endpoints.DataSources.Add(this);
        }
    }

    private static Endpoint Build(string template, RequestDelegate handler, string name)
    {
        var builder = new RouteEndpointBuilder(handler, RoutePatternFactory.Parse(template), order: 0) { DisplayName = name };
        builder.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get]));
        builder.Metadata.Add(new AllowAnonymousAttribute());
        return builder.Build();
    }
}

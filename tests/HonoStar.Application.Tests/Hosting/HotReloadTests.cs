using System.Net;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Application.Tests.Hosting;

/// <summary>Hot reload concerns every application of the process: nothing else runs meanwhile.</summary>
[Collection(nameof(HotReloadTests))]
[CollectionDefinition(nameof(HotReloadTests), DisableParallelization = true)]
public sealed class HotReloadTests
{
    [Fact]
    public async Task Hot_reload_announces_the_endpoints_anew()
    {
        await using var app = await TestApplication.StartAsync();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>();
        var before = endpoints.Endpoints.OfType<RouteEndpoint>().First(e => e.RoutePattern.RawText == "/items");
        var changed = endpoints.GetChangeToken();

        ApplyUpdate();

        Assert.True(changed.HasChanged);
        var after = endpoints.Endpoints.OfType<RouteEndpoint>().First(e => e.RoutePattern.RawText == "/items");
        Assert.NotSame(before, after);
        Assert.Equal(HttpStatusCode.OK, (await app.Open().GetAsync("/items")).StatusCode);
    }

    /// <summary>Does what the runtime does when it has applied an edit: it calls the handlers that assemblies name.</summary>
    private static void ApplyUpdate()
    {
        foreach (var handler in typeof(Html).Assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>())
        {
            handler.HandlerType.GetMethod("UpdateApplication", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, [null]);
        }
    }
}

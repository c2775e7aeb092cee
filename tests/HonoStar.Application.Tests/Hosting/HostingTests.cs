using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Application.Tests.Hosting;

public sealed class HostingTests
{
    [Fact]
    public async Task Attributes_of_folders_and_handlers_are_metadata_of_their_endpoints()
    {
        await using var app = await TestApplication.StartAsync();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var me = endpoints.Single(e => e.RoutePattern.RawText == "/account/me");

        Assert.NotNull(me.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.AuthorizeAttribute>());
    }

    [Fact]
    public async Task A_page_has_the_status_that_its_handler_sets()
    {
        await using var app = await TestApplication.StartAsync();

        var gone = await app.Open().GetAsync("/retired");

        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("<h1>Retired</h1>", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_gets_such_a_page_is_answered_so_that_the_client_applies_it()
    {
        await using var app = await TestApplication.StartAsync();

        var gone = await app.Open().ActAsync(HttpMethod.Get, "/retired", "{}");

        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_executed_in_place_of_an_error_keeps_its_status()
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.UseStatusCodePagesWithReExecute("/about-us");
            app.MapGet("/teapot", static () => Results.StatusCode(418));
            app.MapHonoStar(HonoStarManifest.Assembly);
        });

        var response = await app.Open().GetAsync("/teapot");

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Conventions_and_filters_hold_for_every_page()
    {
        await using var app = await TestApplication.StartAsync(map: app => app
            .MapHonoStar(HonoStarManifest.Assembly)
            .AddEndpointFilter(async (context, next) =>
            {
                context.HttpContext.Response.Headers["X-Filtered"] = "yes";
                return context.HttpContext.Request.Query.ContainsKey("stop") ? Results.StatusCode(418) : await next(context);
            }));

        var passed = await app.Open().GetAsync("/about-us");
        var stopped = await app.Open().GetAsync("/about-us?stop");

        Assert.Equal("yes", passed.Headers.GetValues("X-Filtered").Single());
        Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
        Assert.Equal(418, (int)stopped.StatusCode);
    }

    [Fact]
    public async Task Without_its_services_the_message_says_what_to_call()
    {
        await using var app = WebApplication.CreateBuilder().Build();

        var exception = Assert.Throws<InvalidOperationException>(() => app.MapHonoStar(HonoStarManifest.Assembly));

        Assert.Contains("AddHonoStar()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_production_start_without_a_secret_says_what_to_set()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Services.AddHonoStar();
        await using var app = builder.Build();

        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => app.StartAsync());

        Assert.Contains("HONOSTAR_SIGNING_SECRET", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_out_of_range_is_named_at_the_start()
    {
        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            TestApplication.StartAsync(services: services => services.Configure<HonoStarOptions>(o => o.MaxRequestBodySize = 0)));

        Assert.Contains("HonoStar:MaxRequestBodySize", exception.Message, StringComparison.Ordinal);
    }
}

using System.Security.Claims;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Application.Tests;

/// <summary>The test application on a server in this process.</summary>
public sealed class TestApplication : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApplication(WebApplication app) => _app = app;

    public Inventory Inventory => _app.Services.GetRequiredService<Inventory>();

    public IServiceProvider Services => _app.Services;

    public static async Task<TestApplication> StartAsync(
        string environment = "Development",
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
#pragma warning disable HS0608 // It keeps nothing secret.
        builder.Configuration["HonoStar:Signing:Secrets:0"] = "a secret that is long enough for every test";
#pragma warning restore HS0608
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Inventory>();
#pragma warning disable HS0115 // Tests look where they are led, and never follow.
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => cookie.LoginPath = "/login");
#pragma warning restore HS0115
        builder.Services.AddAuthorization();
        builder.Services.AddHonoStar();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGet("/sign-in/{name}", (string name, HttpContext http) => http.SignInAsync(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name)], "test"))));
        app.MapGet("/sign-out", (HttpContext http) => http.SignOutAsync());
        if (map is null)
        {
            app.MapHonoStar(HonoStarManifest.Assembly);
        }
        else
        {
            map(app);
        }

        await app.StartAsync();
        return new TestApplication(app);
    }

    public Browser Open() => new(_app.GetTestServer());

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

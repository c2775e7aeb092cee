using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HonoStar.Benchmarks.Live.Servers;

/// <summary>What the servers have in common: Kestrel on a free port of all loopback addresses, which is printed, until standard input ends.</summary>
internal static class ServerProcess
{
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://0.0.0.0:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        return builder;
    }

    public static async Task RunAsync(WebApplication app, Func<int> watchers, Func<int> renders)
    {
        app.MapGet("/watchers", (RequestDelegate)(http => http.Response.WriteAsync($"{watchers()}")));
        app.MapGet("/renders", (RequestDelegate)(http => http.Response.WriteAsync($"{renders()}")));
        app.MapPost("/collect", (RequestDelegate)(http =>
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return http.Response.WriteAsync($"{GC.GetTotalMemory(forceFullCollection: false)}");
        }));
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.First()).Port);
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

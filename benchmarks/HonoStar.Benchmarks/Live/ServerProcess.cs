using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HonoStar.Benchmarks.Fanout;

/// <summary>What the servers have in common: Kestrel on a free port, which is printed, until standard input ends.</summary>
internal static class ServerProcess
{
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        return builder;
    }

    public static async Task RunAsync(WebApplication app)
    {
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.First()).Port);
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

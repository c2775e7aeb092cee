using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HonoStar.Benchmarks.Bus;

/// <summary>A server of a bus, on a free port of this machine.</summary>
internal sealed class BusServerProcess : IDisposable
{
    private readonly Process _process;

    private BusServerProcess(string scheme, string command, Func<string, string[]> arguments)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        listener.Stop();
        Url = $"{scheme}://127.0.0.1:{port}";
        _process = Process.Start(new ProcessStartInfo(command, arguments(port)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Url { get; }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static BusServerProcess Redis() =>
        new("redis", "redis-server", static port => ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath()]);

    public static BusServerProcess Nats() => new("nats", "nats-server", static port => ["--addr", "127.0.0.1", "--port", port]);

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}

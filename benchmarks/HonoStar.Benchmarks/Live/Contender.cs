using System.Diagnostics;
using System.Globalization;
using HonoStar.Benchmarks.Live.Servers;

namespace HonoStar.Benchmarks.Live;

/// <summary>A server and its clients, each in a process of its own, so that what the server uses is the server's alone.</summary>
internal sealed class Contender : IDisposable
{
    private readonly Process _server;
    private readonly Process _load;
    private readonly HttpClient _http;

    private Contender(string name, string kind, params KeyValuePair<string, string?>[] environment)
    {
        Name = name;
        _server = Start(["serve", kind], environment);
        var port = _server.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{name} did not start.");
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };

        // One thread reads all sockets, without a hop to the thread pool for each.
        _load = Start(["load", kind, port], [new("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1"), new("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1")]);
    }

    public string Name { get; }

    /// <summary>The processor time that the server has used.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _server.Refresh();
            return _server.TotalProcessorTime;
        }
    }

    /// <summary>The bytes of the server that are in memory.</summary>
    public long Resident
    {
        get
        {
            _server.Refresh();
            return _server.WorkingSet64;
        }
    }

    public static Contender HonoStar(params KeyValuePair<string, string?>[] environment) => new("HonoStar", ServerKind.HonoStar, environment);

    public static Contender ByHand(params KeyValuePair<string, string?>[] environment) => new("hand, one loop", ServerKind.ByHand, environment);

    public static Contender ByHandWithChannels(params KeyValuePair<string, string?>[] environment) => new("hand, channels", ServerKind.ByHandWithChannels, environment);

    public static Contender Naive(params KeyValuePair<string, string?>[] environment) => new("naive", ServerKind.Naive, environment);

    public static Contender SignalR(params KeyValuePair<string, string?>[] environment) => new("SignalR", ServerKind.SignalR, environment);

    public async Task<int> RendersAsync() => int.Parse(await _http.GetStringAsync(new Uri("/renders", UriKind.Relative)), CultureInfo.InvariantCulture);

    /// <summary>Makes the server give back the memory that it does not need. Returns the bytes of its heap.</summary>
    public async Task<long> CollectAsync()
    {
        using var response = await _http.PostAsync(new Uri("/collect", UriKind.Relative), null);
        return long.Parse(await response.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Opens streams. Returns the milliseconds until the server had them all.</summary>
    public async Task<double> ConnectAsync(int count, string query = "all", int instances = 1) =>
        (await OrderAsync(string.Create(CultureInfo.InvariantCulture, $"connect {count} {query} {instances}")))[0];

    /// <summary>Opens streams that nobody reads.</summary>
    public Task StallAsync(int count) => OrderAsync(string.Create(CultureInfo.InvariantCulture, $"stall {count}"));

    /// <summary>Publishes once. Returns the milliseconds until all have the event, and its bytes on the wire.</summary>
    public async Task<(double Milliseconds, int Bytes)> PublishAsync(string query = "all") =>
        await OrderAsync("publish " + query) is [var milliseconds, var bytes] ? (milliseconds, (int)bytes) : default;

    /// <summary>Publishes evenly over one second. Returns how many versions arrived anywhere, and how many at the fastest client.</summary>
    public async Task<(int Anywhere, int Fastest)> BurstAsync(int events) =>
        await OrderAsync(string.Create(CultureInfo.InvariantCulture, $"burst {events}")) is [var anywhere, var fastest] ? ((int)anywhere, (int)fastest) : default;

    /// <summary>Breaks all connections at once.</summary>
    public Task KillAsync() => OrderAsync("kill");

    public void Dispose()
    {
        foreach (var process in (Process[])[_load, _server])
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(5)))
            {
                process.Kill();
            }

            process.Dispose();
        }

        _http.Dispose();
    }

    private static Process Start(string[] role, params KeyValuePair<string, string?>[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Contender).Assembly.Location, LiveProgram.Name, .. role])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private async Task<double[]> OrderAsync(string order)
    {
        await _load.StandardInput.WriteLineAsync(order);
        var answer = await _load.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The clients of {Name} failed.");
        return [.. answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}

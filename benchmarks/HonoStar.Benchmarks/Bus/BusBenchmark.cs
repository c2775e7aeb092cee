using System.Diagnostics;
using System.Globalization;
using HonoStar.Bus;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Benchmarks.Bus;

/// <summary>
/// Publishes from one node to another through a real server: how many arrive in a second, and what each costs the two nodes and the
/// server. Each round publishes to many topics at once and ends when the other node has the last; one node and the other are one process.
/// </summary>
internal static class BusBenchmark
{
    private const int Topics = 4_000;
    private const int WarmUpRounds = 5;
    private const int Rounds = 25;
    private const int Singles = 200;

    public static async Task Run(Bars bars, string[] args)
    {
        Console.WriteLine($"{"",-8}{"publishes/s",13}{"µs CPU, two nodes",19}{"µs CPU, server",16}{"ms, one alone",15}");
        foreach (var (name, server) in ((string, Func<BusServerProcess>)[])[("redis", BusServerProcess.Redis), ("nats", BusServerProcess.Nats)])
        {
            using var process = server();
            await using var here = Node(name, process.Url);
            await using var there = Node(name, process.Url);
            var run = await MeasureAsync(here.GetRequiredService<IBus>(), there.GetRequiredService<IBus>(), process);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-8}{run.PerSecond,13:N0}{run.NodeCpu,19:F1}{run.ServerCpu,16:F1}{run.Single,15:F2}"));
            bars.AtLeast($"bus.{name}.publishes-per-second", run.PerSecond, 10_000);
        }

        Console.WriteLine($"{Rounds} rounds of publishes to {Topics} topics, of which the other node watches each; .NET {Environment.Version}, {Environment.ProcessorCount} processors");
    }

    private static ServiceProvider Node(string name, string url)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMetrics();
        var builder = services.AddHonoStar();
        _ = name == "redis" ? builder.AddRedis(options => options.Url = url) : builder.AddNats(options => options.Url = url);
        return services.BuildServiceProvider();
    }

    private static async Task<(double PerSecond, double NodeCpu, double ServerCpu, double Single)> MeasureAsync(IBus here, IBus there, BusServerProcess server)
    {
        var messages = Enumerable.Range(0, Topics).Select(topic => new BusMessage(string.Create(CultureInfo.InvariantCulture, $"issue:{topic}:comments"))).ToArray();
        var missing = 0;
        var arrived = new SemaphoreSlim(0);
        void Take(BusMessage message)
        {
            if (Interlocked.Decrement(ref missing) == 0)
            {
                arrived.Release();
            }
        }

        while (!here.IsConnected || !there.IsConnected)
        {
            await here.FlushAsync();
            await there.FlushAsync();
            await Task.Delay(10);
        }

        foreach (var message in messages)
        {
            await there.SubscribeAsync(message.Topic, Take);
        }

        var (nodeCpu, serverCpu, start) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        for (var round = 0; round < WarmUpRounds + Rounds; round++)
        {
            if (round == WarmUpRounds)
            {
                (nodeCpu, serverCpu, start) = (OwnCpu(), server.Cpu, Stopwatch.GetTimestamp());
            }

            Volatile.Write(ref missing, Topics);
            foreach (var message in messages)
            {
                await here.PublishAsync(message);
            }

            await arrived.WaitAsync();
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        const double all = Rounds * Topics;
        (nodeCpu, serverCpu) = (OwnCpu() - nodeCpu, server.Cpu - serverCpu);
        var singles = new List<double>();
        for (var single = 0; single < Singles; single++)
        {
            Volatile.Write(ref missing, 1);
            var began = Stopwatch.GetTimestamp();
            await here.PublishAsync(messages[single]);
            await arrived.WaitAsync();
            singles.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        singles.Sort();
        return (all / seconds, nodeCpu.TotalMicroseconds / all, serverCpu.TotalMicroseconds / all, singles[singles.Count / 2]);
    }

    private static TimeSpan OwnCpu()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }
}

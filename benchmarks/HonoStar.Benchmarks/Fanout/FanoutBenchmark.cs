using System.Diagnostics;
using System.Globalization;

namespace HonoStar.Benchmarks.Fanout;

/// <summary>
/// From a publish until the last of a thousand watchers has the new state of one region of 25 KB: HonoStar's event stream against servers
/// written by hand. Servers and client are processes of their own; the servers take turns in every round.
/// </summary>
internal static class FanoutBenchmark
{
    private const int Watchers = 1000;
    private const int WarmUpRounds = 25;
    private const int Rounds = 100;

    public static Task Run(Bars bars, string[] args) => args switch
    {
        ["serve-honostar"] => HonoStarServer.RunAsync(),
        ["serve-loop"] => ByHandServer.RunAsync(withChannels: false),
        ["serve-channels"] => ByHandServer.RunAsync(withChannels: true),
        ["load", .. var ports] => Load(ports),
        _ => CompareAsync(bars),
    };

    private static async Task CompareAsync(Bars bars)
    {
        Process[] servers = [Start("serve-honostar"), Start("serve-loop"), Start("serve-channels")];
        try
        {
            var ports = servers.Select(server => server.StandardOutput.ReadLine()!).ToArray();
            using var load = Start(["load", .. ports]);
            string? line;
            while ((line = await load.StandardOutput.ReadLineAsync()) is not null)
            {
                if (line.Split(' ') is ["RESULT", var ratio, var renders])
                {
                    bars.AtMost("fanout.vs-handwritten", double.Parse(ratio, CultureInfo.InvariantCulture), 1.25);
                    bars.Exactly("fanout.renders-per-publish", double.Parse(renders, CultureInfo.InvariantCulture), 1);
                }
                else
                {
                    Console.WriteLine(line);
                }
            }

            await load.WaitForExitAsync();
            if (load.ExitCode != 0)
            {
                throw new InvalidOperationException("The load client failed.");
            }
        }
        finally
        {
            foreach (var server in servers)
            {
                server.StandardInput.Close();
                if (!server.WaitForExit(TimeSpan.FromSeconds(5)))
                {
                    server.Kill();
                }

                server.Dispose();
            }
        }
    }

    private static Task Load(string[] ports)
    {
        string[] names = ["HonoStar", "hand, loop", "hand, channels"];
        var crowds = ports.Select((port, i) => new Crowd(names[i], int.Parse(port, CultureInfo.InvariantCulture), Watchers)).ToArray();
        for (var round = 0; round < WarmUpRounds; round++)
        {
            foreach (var crowd in crowds)
            {
                crowd.Publish();
            }
        }

        var rendersBefore = crowds[0].Renders;
        for (var round = 0; round < Rounds; round++)
        {
            for (var turn = 0; turn < crowds.Length; turn++)
            {
                var crowd = crowds[(round + turn) % crowds.Length];
                crowd.Times.Add(crowd.Publish());
            }
        }

        var renders = (crowds[0].Renders - rendersBefore) / (double)Rounds;
        var own = crowds[0];
        Console.WriteLine($"{"",-16}{"ms median",10}{"ms p90",10}{"HonoStar x",12}{"bytes",10}");
        foreach (var crowd in crowds)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{crowd.Name,-16}{Median(crowd.Times),10:F2}{Percentile(crowd.Times, 0.9),10:F2}{Ratio(own, crowd),12:F2}{crowd.BytesPerEvent,10}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Watchers} watchers, {Rounds} rounds in turns, publish to last watcher; .NET {Environment.Version}, {Environment.ProcessorCount} processors"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"RESULT {crowds.Skip(1).Max(crowd => Ratio(own, crowd)):F4} {renders:F4}"));
        return Task.CompletedTask;
    }

    private static Process Start(params string[] role)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(FanoutBenchmark).Assembly.Location, "fanout", .. role])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (role[0] == "load")
        {
            // One thread reads all sockets, without a hop to the thread pool for each.
            start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
            start.Environment["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1";
        }

        return Process.Start(start)!;
    }

    /// <summary>Taken within each round, because what disturbs the machine disturbs all of a round.</summary>
    private static double Ratio(Crowd own, Crowd other) => Median(own.Times.Zip(other.Times, static (a, b) => a / b));

    private static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    private static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)((sorted.Length - 1) * share)];
    }
}

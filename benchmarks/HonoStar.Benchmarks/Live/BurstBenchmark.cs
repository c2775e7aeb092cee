using System.Globalization;

namespace HonoStar.Benchmarks.Live;

/// <summary>
/// A thousand publishes in one second of a region of 25 KB, to 20 clients that read and 20 that do not. What is rendered beyond what any
/// client receives is work for nothing; what is kept for those that do not read is memory.
/// </summary>
internal static class BurstBenchmark
{
    private const int Readers = 20;
    private const int Stalled = 20;
    private const int Events = 1000;
    private const int WarmUpBursts = 2;
    private const int Bursts = 4;
    private const double MegaByte = 1024 * 1024;

    public static async Task Run(Bars bars, string[] args)
    {
        Console.WriteLine($"{"",-16}{"renders",9}{"received",10}{"by fastest",12}{"ms CPU",8}{"MB first",10}{"MB last",9}");
        foreach (var make in (Func<KeyValuePair<string, string?>[], Contender>[])
            [Contender.HonoStar, Contender.ByHand, Contender.ByHandWithChannels, Contender.Naive, Contender.SignalR])
        {
            using var contender = make([]);
            await contender.ConnectAsync(Readers);
            await contender.StallAsync(Stalled);
            await BurstAsync(bars, contender);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Events} publishes a second for {Bursts} seconds, {Readers} clients that read, {Stalled} that do not; received: versions that arrived anywhere; MB: resident before and after; {WarmUpBursts} seconds of the same go before"));
    }

    private static async Task BurstAsync(Bars bars, Contender contender)
    {
        // The connections of those that do not read take some, until they are full.
        for (var burst = 0; burst < WarmUpBursts; burst++)
        {
            await contender.BurstAsync(Events);
        }

        var (renders, received, fastest, first) = (0, 0, 0, contender.Resident);
        var cpu = contender.Cpu;
        for (var burst = 0; burst < Bursts; burst++)
        {
            var before = await contender.RendersAsync();
            var (anywhere, atFastest) = await contender.BurstAsync(Events);
            renders += await contender.RendersAsync() - before;
            received += anywhere;
            fastest += atFastest;
        }

        cpu = contender.Cpu - cpu;
        var last = contender.Resident;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{contender.Name,-16}{renders,9}{received,10}{fastest,12}{cpu.TotalMilliseconds,8:F0}{first / MegaByte,10:F1}{last / MegaByte,9:F1}"));
        if (contender.Name == "HonoStar")
        {
            // One may be rendered ahead of the reader in each second, which is then overtaken by the next.
            bars.AtMost("burst.renders-per-received-version", (renders - Bursts) / (double)received, 1);
            bars.AtMost("burst.memory-growth-mb", (last - first) / MegaByte, 8);
        }
    }
}

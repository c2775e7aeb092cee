using System.Globalization;

namespace HonoStar.Benchmarks.Live;

/// <summary>All connections break at once, and all clients come back: what is rendered for them.</summary>
internal static class ReconnectBenchmark
{
    private const int Watchers = 2000;
    private const int Instances = 20;
    private const int Times = 5;

    public static async Task Run(Bars bars, string[] args)
    {
        Console.WriteLine($"{"",-16}{"renders",9}{"ms all back",13}{"ms CPU",8}");
        foreach (var make in (Func<KeyValuePair<string, string?>[], Contender>[])[Contender.HonoStar, Contender.Naive])
        {
            using var contender = make([]);
            await contender.ConnectAsync(Watchers, instances: Instances);
            var (mostRenders, milliseconds, cpu) = (0, 0.0, TimeSpan.Zero);
            for (var time = 0; time < Times; time++)
            {
                var (before, cpuBefore) = (await contender.RendersAsync(), contender.Cpu);
                await contender.KillAsync();
                milliseconds += await contender.ConnectAsync(Watchers, instances: Instances);
                cpu += contender.Cpu - cpuBefore;

                // Each subscription that is fetched anew is a page, which renders, too.
                var pages = contender.Name == "HonoStar" ? Instances : 0;
                mostRenders = Math.Max(mostRenders, await contender.RendersAsync() - before - pages);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{contender.Name,-16}{mostRenders,9}{milliseconds / Times,13:F0}{cpu.TotalMilliseconds / Times,8:F0}"));
            if (contender.Name == "HonoStar")
            {
                bars.AtMost("reconnect.renders-per-instance", mostRenders / (double)Instances, 1);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Watchers} streams of {Instances} region instances, broken at once, {Times} times; renders: the most of one time"));
    }
}

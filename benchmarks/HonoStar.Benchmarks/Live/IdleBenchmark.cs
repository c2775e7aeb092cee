using System.Globalization;

namespace HonoStar.Benchmarks.Live;

/// <summary>Ten thousand streams on which nothing happens: what each keeps in memory.</summary>
internal static class IdleBenchmark
{
    private const int Streams = 10_000;
    private const int WarmUpStreams = 200;

    public static async Task Run(Bars bars, string[] args)
    {
        Console.WriteLine($"{"",-16}{"KB resident",13}{"KB heap",9}{"connect ms",12}");
        foreach (var make in (Func<KeyValuePair<string, string?>[], Contender>[])
            [Contender.HonoStar, Contender.ByHand, Contender.ByHandWithChannels, Contender.SignalR])
        {
            using var contender = make([]);
            await contender.ConnectAsync(WarmUpStreams);
            var heap = await contender.CollectAsync();
            var resident = contender.Resident;
            var milliseconds = await contender.ConnectAsync(Streams);
            heap = await contender.CollectAsync() - heap;
            resident = contender.Resident - resident;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{contender.Name,-16}{Each(resident),13:F2}{Each(heap),9:F2}{milliseconds,12:F0}"));
            if (contender.Name == "HonoStar")
            {
                bars.AtMost("idle.resident-kb-per-stream", Each(resident), 14);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Streams} streams beyond {WarmUpStreams}; resident and heap of the server's process after a collection, per stream"));
    }

    private static double Each(long bytes) => bytes / 1024.0 / Streams;
}

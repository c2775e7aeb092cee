using System.Globalization;

namespace HonoStar.Benchmarks.Live;

/// <summary>
/// A publish to 5,000 watchers of one region: what it costs the server for each event that is delivered, and how long it takes until the
/// last has it. The servers take turns within every round; a turn is several publishes, each awaited by all watchers.
/// </summary>
internal static class FanoutBenchmark
{
    private const int Watchers = 5000;
    private const int WarmUpTurns = 8;
    private const int Rounds = 10;
    private const int PublishesPerTurn = 4;

    // A list as pages have it, 2 KB, and a large one, 25 KB.
    private const int Rows = 16;
    private const int ManyRows = 205;

    public static async Task Run(Bars bars, string[] args)
    {
        var watchers = args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : Watchers;
        await CompareAsync(bars, watchers, Rows, "");
        await CompareAsync(bars, watchers, ManyRows, ".large");
    }

    private static async Task CompareAsync(Bars bars, int watchers, int rows, string suffix)
    {
        var environment = Board.WithRows(rows);
        var all = new List<Turns>();
        try
        {
            foreach (var make in (Func<KeyValuePair<string, string?>[], Contender>[])
                [Contender.HonoStar, Contender.ByHand, Contender.ByHandWithChannels, Contender.Naive, Contender.SignalR])
            {
                all.Add(new Turns(make([environment])));
                await all[^1].Contender.ConnectAsync(watchers);
            }

            for (var round = 0; round < WarmUpTurns + Rounds; round++)
            {
                for (var turn = 0; turn < all.Count; turn++)
                {
                    await all[(round + turn) % all.Count].TakeAsync(watchers, isCounted: round >= WarmUpTurns);
                }
            }

            Print(bars, all, watchers, suffix);
        }
        finally
        {
            all.ForEach(turns => turns.Contender.Dispose());
        }
    }

    private static void Print(Bars bars, List<Turns> all, int watchers, string suffix)
    {
        var own = all[0];
        Console.WriteLine($"{"",-16}{"µs CPU/event",14}{"HonoStar x",12}{"ms median",12}{"HonoStar x",12}{"bytes",8}{"renders",9}");
        foreach (var turns in all)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{turns.Contender.Name,-16}{Figures.Median(turns.Cpu),14:F2}{Figures.Ratio(own.Cpu, turns.Cpu),12:F2}{Figures.Median(turns.Times),12:F1}{Figures.Ratio(own.Times, turns.Times),12:F2}{turns.Bytes,8}{turns.RendersPerPublish,9:F1}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{watchers} watchers, {Rounds} rounds of {PublishesPerTurn} publishes in turns; CPU of the server's process; .NET {Environment.Version}, {Environment.ProcessorCount} processors"));
        Console.WriteLine();

        // The cheaper of the two that are written by hand.
        bars.AtMost($"fanout{suffix}.cpu-vs-handwritten", Math.Max(Figures.Ratio(own.Cpu, all[1].Cpu), Figures.Ratio(own.Cpu, all[2].Cpu)), 1.15);
        bars.AtMost($"fanout{suffix}.cpu-vs-signalr", Figures.Ratio(own.Cpu, all[^1].Cpu), 0.5);
        bars.AtMost($"fanout{suffix}.time-vs-handwritten", Math.Max(Figures.Ratio(own.Times, all[1].Times), Figures.Ratio(own.Times, all[2].Times)), 1.25);
        bars.Exactly($"fanout{suffix}.renders-per-publish", own.RendersPerPublish, 1);
    }

    /// <summary>The turns of one server.</summary>
    private sealed class Turns(Contender contender)
    {
        private int _renders;
        private int _publishes;

        public Contender Contender => contender;

        /// <summary>Microseconds of processor time for each event that was delivered; one figure a round.</summary>
        public List<double> Cpu { get; } = [];

        /// <summary>Milliseconds until the last watcher had the event; one figure a round.</summary>
        public List<double> Times { get; } = [];

        public int Bytes { get; private set; }

        public double RendersPerPublish => _renders / (double)_publishes;

        public async Task TakeAsync(int watchers, bool isCounted)
        {
            var before = await contender.RendersAsync();
            var cpu = contender.Cpu;
            var times = new List<double>();
            for (var publish = 0; publish < PublishesPerTurn; publish++)
            {
                var (milliseconds, bytes) = await contender.PublishAsync();
                times.Add(milliseconds);
                Bytes = bytes;
            }

            cpu = contender.Cpu - cpu;
            if (isCounted)
            {
                Cpu.Add(cpu.TotalMicroseconds / (PublishesPerTurn * watchers));
                Times.Add(Figures.Median(times));
                _renders += await contender.RendersAsync() - before;
                _publishes += PublishesPerTurn;
            }
        }
    }
}

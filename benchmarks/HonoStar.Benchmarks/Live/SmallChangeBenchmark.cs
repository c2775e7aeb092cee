using System.Diagnostics;
using System.Globalization;
using HonoStar.Benchmarks.Live.Servers;

namespace HonoStar.Benchmarks.Live;

/// <summary>One row of fifty changes: what a watcher that is up to date is sent, and what it costs to find that.</summary>
internal static class SmallChangeBenchmark
{
    private const int Watchers = 100;
    private const int Publishes = 100;
    private const int Rounds = 2000;

    public static async Task Run(Bars bars, string[] args)
    {
        using var contender = Contender.HonoStar();
        await contender.ConnectAsync(Watchers, "region=list");
        var bytes = new List<double>();
        for (var publish = 0; publish < Publishes; publish++)
        {
            bytes.Add((await contender.PublishAsync("topic=list")).Bytes);
        }

        var (whole, change, microseconds) = Compare();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"whole region      {whole,8} bytes"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"change            {change,8} bytes, found in {microseconds:F1} µs, once for all watchers"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"on the wire       {bytes.Max(),8} bytes at most, {Figures.Median(bytes)} in the middle, of {Publishes} publishes to {Watchers} watchers"));
        bars.AtMost("smallchange.bytes-on-the-wire", bytes.Max(), 1536);
    }

    private static (int Whole, int Change, double Microseconds) Compare()
    {
        var old = HonoStarServer.WriteList(100);
        var @new = HonoStarServer.WriteList(101);
        var change = 0;
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            change = MarkupChange.Between(old, [], @new, []).Length;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return (@new.Length, change, Figures.Median(times));
    }
}

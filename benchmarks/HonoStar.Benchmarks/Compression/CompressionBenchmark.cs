using System.Diagnostics;
using System.Globalization;

namespace HonoStar.Benchmarks.Compression;

/// <summary>
/// What it costs to compress a stream of similar states of one region, by encoding: the size of an event, the memory that a stream
/// holds, and the time of an event. Each is measured in a process of its own, so that none uses memory that another gave back.
/// </summary>
internal static class CompressionBenchmark
{
    private static readonly string[] s_encodings =
        ["honostar", "brotli-1-18", "brotli-2-16", "brotli-2-18", "brotli-3-17", "brotli-4-18", "brotli-5-18", "gzip-fastest", "gzip-optimal"];

    public static async Task Run(Bars bars, string[] args)
    {
        if (args is [var encoding, var rows])
        {
            EncodingRun.Of(encoding, int.Parse(rows, CultureInfo.InvariantCulture)).Print();
            return;
        }

        foreach (var size in (int[])[50, 150])
        {
            Console.WriteLine($"{"encoding",-14}{"event",10}{"encoded",10}{"ratio",8}{"KB/stream",12}{"us/event",10}");
            foreach (var name in s_encodings)
            {
                var run = await MeasureAsync(name, size);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-14}{run.Length,10}{run.Encoded,10:0}{run.Ratio,8:0.0}{run.Memory / 1024,12:0}{run.Microseconds,10:0}"));
                if (name == "honostar")
                {
                    bars.AtLeast($"compression.ratio.{size}", run.Ratio, 50);
                    bars.AtMost($"compression.kilobytes.{size}", run.Memory / 1024, StreamCompression.MemoryOfEncoder / 1024);
                }
            }
        }
    }

    private static async Task<EncodingRun> MeasureAsync(string encoding, int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(CompressionBenchmark).Assembly.Location);
        start.ArgumentList.Add("compression");
        start.ArgumentList.Add(encoding);
        start.ArgumentList.Add(rows.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return EncodingRun.Parse(line!);
    }
}

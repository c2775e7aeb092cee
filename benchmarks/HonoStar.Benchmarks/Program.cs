using HonoStar.Benchmarks;
using HonoStar.Benchmarks.Compression;
using HonoStar.Benchmarks.Fanout;
using HonoStar.Benchmarks.Render;

// Each capability has its folder and its line here.
Benchmark[] benchmarks =
[
    new("render", "a page of 50 rows: Html against a hand-written writer, RazorSlices and Blazor's HtmlRenderer", RenderBenchmark.Run),
    new("compression", "a stream of similar states by encoding: size, memory of a stream, time of an event", CompressionBenchmark.Run),
    new("fanout", "a publish to 1,000 watchers of a region of 25 KB: HonoStar against servers written by hand", FanoutBenchmark.Run),
];

if (args is not [var name, .. var rest])
{
    foreach (var known in benchmarks)
    {
        Console.WriteLine($"{known.Name,-12} {known.Description}");
    }

    return 0;
}

if (benchmarks.FirstOrDefault(b => b.Name == name) is not { } benchmark)
{
    Console.Error.WriteLine($"There is no benchmark '{name}'. Without a name, they are listed.");
    return 2;
}

var bars = new Bars();
await benchmark.Run(bars, rest);
return bars.Print();

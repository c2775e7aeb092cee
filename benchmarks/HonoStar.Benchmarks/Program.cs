using HonoStar.Benchmarks;
using HonoStar.Benchmarks.Build;
using HonoStar.Benchmarks.Bus;
using HonoStar.Benchmarks.Compression;
using HonoStar.Benchmarks.Live;
using HonoStar.Benchmarks.Render;

// Each capability has its folder and its line here.
Benchmark[] benchmarks =
[
    new("render", "a page of 50 rows: Html against a hand-written writer, RazorSlices and Blazor's HtmlRenderer", RenderBenchmark.Run),
    new("compression", "a stream of similar states by encoding: size, memory of a stream, time of an event", CompressionBenchmark.Run),
    new("fanout", "a publish to 5,000 watchers of one region: HonoStar against servers written by hand, and SignalR", FanoutBenchmark.Run),
    new("burst", "1,000 publishes in a second to clients of which half do not read: the same servers", BurstBenchmark.Run),
    new("idle", "10,000 streams on which nothing happens: what each keeps in memory", IdleBenchmark.Run),
    new("reconnect", "all connections break at once and come back: what is rendered for them", ReconnectBenchmark.Run),
    new("build", "what generator and analyzers cost in an application of 500 pages: in a clean build, and after an edit", BuildBenchmark.Run),
    new("bus", "publishes from one node to another by Redis and by NATS: how many in a second, at what cost", BusBenchmark.Run),
    new("smallchange", "one row of fifty changes: what a watcher is sent", SmallChangeBenchmark.Run),
];

if (args is [LiveProgram.Name, .. var role])
{
    await LiveProgram.RunAsync(role);
    return 0;
}

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

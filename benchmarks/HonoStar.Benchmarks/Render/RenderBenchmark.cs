using System.IO.Pipelines;
using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace HonoStar.Benchmarks.Render;

/// <summary>
/// The same page, made in four ways, from the same data to the same kind of output. The ways take turns in every round,
/// and the ratios are taken within a round: what disturbs the machine for a while disturbs all of them.
/// </summary>
internal static class RenderBenchmark
{
    private const int Rows = 50;
    private const int Rounds = 120;

    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(40);

    private delegate void Render(IssueList list, PipeWriter output);

    public static Task Run(Bars bars, string[] args)
    {
        (string Name, Render Render)[] ways =
        [
            ("hand-written", ByHand.Render),
            ("Html", WithHtml.Render),
            ("RazorSlices", WithRazorSlices.Render),
            ("HtmlRenderer", WithBlazor.Render),
        ];
        var list = IssueList.Create(Rows);
        var longer = IssueList.Create(10 * Rows);
        var output = new ReusedOutput();

        RequireSamePage(ways, list, output);
        WarmUp(ways, list, output);

        var times = new double[ways.Length, Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            for (var turn = 0; turn < ways.Length; turn++)
            {
                var way = (round + turn) % ways.Length;
                times[way, round] = Time(ways[way].Render, list, output);
            }
        }

        Console.WriteLine($"{"",-14}{"us/page",10}{"x hand",10}{"bytes",10}{"alloc/page",12}{"alloc/row",12}");
        var ratios = new double[ways.Length];
        var perRow = new double[ways.Length];
        for (var way = 0; way < ways.Length; way++)
        {
            ratios[way] = Median(Enumerable.Range(0, Rounds).Select(r => times[way, r] / times[0, r]));
            var time = Median(Enumerable.Range(0, Rounds).Select(r => times[way, r]));
            var page = Allocated(ways[way].Render, list, output);
            var length = output.WrittenCount;
            perRow[way] = (Allocated(ways[way].Render, longer, output) - page) / (double)(longer.Issues.Length - list.Issues.Length);
            Console.WriteLine($"{ways[way].Name,-14}{time,10:F2}{ratios[way],10:F2}{length,10}{page,12}{perRow[way],12:F1}");
        }

        var againstSlices = Median(Enumerable.Range(0, Rounds).Select(r => times[2, r] / times[1, r]));
        Console.WriteLine($"{Rows} rows, {Rounds} rounds in turns, medians; .NET {Environment.Version}, {Environment.ProcessorCount} processors");
        bars.AtMost("render.vs-handwritten", ratios[1], 1.5);
        bars.AtLeast("render.vs-razorslices", againstSlices, 3);
        bars.Exactly("render.alloc-per-row", perRow[1], 0);
        return Task.CompletedTask;
    }

    /// <summary>All ways must make the same document; encoders may choose different entities, and white space may differ.</summary>
    private static void RequireSamePage((string Name, Render Render)[] ways, IssueList list, ReusedOutput output)
    {
        string? expected = null;
        foreach (var (name, render) in ways)
        {
            output.Clear();
            render(list, output);
            var document = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(output.Written));
            var page = Outline(document.DocumentElement);
            expected ??= page;
            if (page != expected)
            {
                throw new InvalidOperationException($"{name} makes another page:\n{page}\n\nexpected:\n{expected}");
            }
        }
    }

    private static string Outline(INode node) => node switch
    {
        IElement element =>
            $"<{element.LocalName}{string.Concat(element.Attributes.Select(a => $" {a.Name}={a.Value}"))}>{string.Concat(element.ChildNodes.Select(Outline))}</>",
        IText text => string.IsNullOrWhiteSpace(text.Data) ? "" : text.Data,
        _ => "",
    };

    private static void WarmUp((string Name, Render Render)[] ways, IssueList list, ReusedOutput output)
    {
        // Long enough for the second tier of the compiler, and for what it learns from the first.
        for (var time = Stopwatch.StartNew(); time.Elapsed < TimeSpan.FromSeconds(4);)
        {
            foreach (var (_, render) in ways)
            {
                for (var i = 0; i < 20; i++)
                {
                    output.Clear();
                    render(list, output);
                }
            }

            Thread.Sleep(1);
        }
    }

    /// <summary>Microseconds for a page.</summary>
    private static double Time(Render render, IssueList list, ReusedOutput output)
    {
        var pages = 0;
        var start = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            for (var i = 0; i < 10; i++)
            {
                output.Clear();
                render(list, output);
            }

            pages += 10;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < s_turn);
        return elapsed.TotalMicroseconds / pages;
    }

    private static long Allocated(Render render, IssueList list, ReusedOutput output)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            output.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            render(list, output);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}

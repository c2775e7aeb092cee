using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace HonoStar.Benchmarks.Build;

/// <summary>
/// What the compiler's part costs whoever writes a large application: in a clean build, and at each keystroke. Arguments: a
/// number of pages; <c>edits</c> leaves the builds out, <c>builds</c> the edits; <c>profile</c> says which analyzer takes how long.
/// </summary>
internal static class BuildBenchmark
{
    /// <summary>An editor's generator has long been compiled when it runs; the packages bring it, and the compiler, as IL.</summary>
    private const int WarmUp = 300;
    private const int Edits = 40;
    private const int Builds = 5;

    public static async Task Run(Bars bars, string[] args)
    {
        var pages = args.Select(argument => int.TryParse(argument, CultureInfo.InvariantCulture, out var number) ? number : 0).FirstOrDefault(number => number > 0, 500);
        var large = new GeneratedApplication(pages);
        Console.WriteLine($"{pages} pages, {pages * GeneratedApplication.TemplatesOfPage} templates");
        if (!args.Contains("builds"))
        {
            var application = new EditedApplication(large);
            await CheckAsync(application);
            if (args.Contains("profile"))
            {
                await ProfileAsync(application);
            }

            await MeasureEditsAsync(application, pages, bars);
        }

        if (!args.Contains("edits"))
        {
            await MeasureBuildsAsync(large, bars);
        }
    }

    /// <summary>An application with mistakes would cost more than one without.</summary>
    private static async Task CheckAsync(EditedApplication application)
    {
        var start = Stopwatch.GetTimestamp();
        var wrong = await application.CheckAllAsync();
        if (wrong.Count > 0)
        {
            throw new InvalidOperationException("The generated application is not clean: " + string.Join("\n", wrong.Take(20)));
        }

        Console.WriteLine($"compiled and analyzed in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, and nothing is wrong with it");
    }

    /// <summary>An edit in a handler's body, on another page each time.</summary>
    private static async Task MeasureEditsAsync(EditedApplication application, int pages, Bars bars)
    {
        for (var edit = 0; edit < WarmUp; edit++)
        {
            application.Edit(edit % pages);
        }

        List<double> generator = [], compiler = [], analyzers = [];
        Dictionary<string, List<double>> floors = [];
        for (var edit = 0; edit < 2 * Edits; edit++)
        {
            var page = edit * 7 % pages;
            var generated = application.Edit(page);
            var less = application.RunFloors().ToList();
            var (alone, added) = await application.AnalyzeAsync(page);

            // The first half is there to be compiled.
            if (edit >= Edits)
            {
                generator.Add(generated.TotalMilliseconds);
                compiler.Add(alone.TotalMilliseconds);
                analyzers.Add(added.TotalMilliseconds);
                foreach (var (name, time) in less)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(floors, name, out _) ??= []).Add(time.TotalMilliseconds);
                }
            }
        }

        Print("generator, after an edit in a body", generator);
        foreach (var (name, times) in floors)
        {
            Print("  " + name, times);
        }

        Print("compiler, for the edited page", compiler);
        Print("analyzers, on top of it", analyzers);
        bars.AtMost("build.generator-after-body-edit-ms", Median(generator), 10);
        bars.AtMost("build.analyzers-after-edit-ms", Median(analyzers), 100);
    }

    private static async Task MeasureBuildsAsync(GeneratedApplication application, Bars bars)
    {
        using var project = await LargeProject.CreateAsync(application);
        List<double> without = [], with = [];
        for (var build = 0; build < Builds; build++)
        {
            without.Add(await project.BuildAsync(withAnalyzers: false));
            with.Add(await project.BuildAsync(withAnalyzers: true));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built in {without[^1] / 1000:F1} s without analyzers, {with[^1] / 1000:F1} s with them"));
        }

        Print("clean build without analyzers", without);
        Print("clean build with analyzers", with);

        // Of builds, the fastest: whatever else the machine does only ever adds to one.
        bars.AtMost("build.analyzers-share-of-clean-build-percent", ((with.Min() / without.Min()) - 1) * 100, 15);
    }

    private static async Task ProfileAsync(EditedApplication application)
    {
        foreach (int? page in (int?[])[null, 3, 4])
        {
            Console.WriteLine(page is null ? "the whole application:" : $"page {page}:");
            foreach (var (analyzer, time) in (await application.ProfileAsync(page)).Take(12))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {analyzer,-30} {time.TotalMilliseconds,8:F1} ms"));
            }
        }
    }

    private static void Print(string what, List<double> milliseconds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-38} {Median(milliseconds),9:F1} ms in the middle, {milliseconds.Min():F1} to {milliseconds.Max():F1}"));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

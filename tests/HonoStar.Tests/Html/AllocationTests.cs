using System.Buffers;
using System.Diagnostics;
using System.Reflection;

namespace HonoStar.Tests;

[Collection<Alone>]
public sealed class AllocationTests
{
    private static readonly Row[] s_rows = [.. Enumerable.Range(0, 500).Select(i =>
        new Row(i, $"Title <{i}>", i % 2 == 0, 1.5m * i, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i), (DayOfWeek)(i % 7)))];

    [Fact]
    public void More_rows_allocate_no_more() => Assert.Equal(Measure(s_rows[..50], Page), Measure(s_rows, Page));

    [Fact]
    public void More_rows_with_dates_and_numbers_allocate_no_more()
    {
        var isOptimized = !typeof(Html).Assembly.GetCustomAttributes<DebuggableAttribute>().Any(a => a.IsJITOptimizerDisabled);
        Assert.SkipUnless(isOptimized, "Without optimization, C# boxes what a generic method looks at.");

        // The compiler's second tier, which no longer boxes, comes when the machine is idle for a moment.
        var (few, many) = (0L, 1L);
        for (var time = Stopwatch.StartNew(); few != many && time.Elapsed < TimeSpan.FromSeconds(30);)
        {
            (few, many) = (Measure(s_rows[..50], PageOfValues), Measure(s_rows, PageOfValues));
        }

        Assert.Equal(few, many);
    }

    [Fact]
    public void A_page_allocates_next_to_nothing() => Assert.InRange(Measure(s_rows, Page), 0, 500);

    private static long Measure(Row[] rows, Func<Row[], Html> page)
    {
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var least = long.MaxValue;
        for (var i = 0; i < 60; i++)
        {
            if (i == 40)
            {
                Thread.Sleep(200);
            }

            output.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            using (RenderScope.Enter())
            {
                page(rows).WriteTo(output);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(output.WrittenCount > rows.Length * 100);
        return least;
    }

    private static Html Page(Row[] rows) => $"<table>{rows.Each(static row => $"""
        <tr id="{row.Id}" {Html.Attr("hidden", row.IsHidden)} {Html.Attr("title", row.Title)}>
          <td>{row.Title}</td>{Cell($"<b>{row.Title}</b>", row.IsHidden)}
          <td>{row.IsHidden.When("x")}{row.IsHidden.When(static () => $"<i>y</i>")}</td>
        </tr>
        """)}</table>";

    private static Html PageOfValues(Row[] rows) => $"<table>{rows.Each(static row => $"""
        <tr><td title="{row.Price}">{row.Price:F2}</td><td>{row.At:u}</td><td>{row.Day}</td><td>{row.Due}</td><td>{row.Hash}</td></tr>
        """)}</table>";

    private static Html Cell(Html content, bool isHidden) => $"<td {Html.Class("cell", ("hidden", isHidden))}>{content}</td>";

    private sealed record Row(int Id, string Title, bool IsHidden, decimal Price, DateTime At, DayOfWeek Day)
    {
        public DateOnly? Due => IsHidden ? null : DateOnly.FromDateTime(At);

        public Guid Hash { get; } = new(Id, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]);
    }
}

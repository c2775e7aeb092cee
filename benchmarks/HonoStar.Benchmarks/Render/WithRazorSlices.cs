using System.IO.Pipelines;
using RazorSlices;

namespace HonoStar.Benchmarks.Render;

/// <summary>The page as a Razor slice.</summary>
internal static class WithRazorSlices
{
    public static void Render(IssueList list, PipeWriter output)
    {
        using var slice = Slices.IssuesSlice.Create(list);
        var task = slice.RenderAsync(output);
        if (!task.IsCompletedSuccessfully)
        {
            task.AsTask().GetAwaiter().GetResult();
        }
    }
}

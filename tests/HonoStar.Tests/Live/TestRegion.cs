using System.Collections.Concurrent;
using System.Globalization;
using HonoStar.Runtime;

namespace HonoStar.Tests.Live;

/// <summary>A region over a number that tests change; its topic has the region's name, then its values.</summary>
internal sealed class TestRegion
{
    private int _renders;
    private readonly ConcurrentDictionary<CancellationToken, int> _running = new();
    private int _overlaps;

    public TestRegion(string name = "counter", bool isPerViewer = false, object[]? metadata = null, Func<RegionCall, ValueTask<Html>>? render = null)
    {
        Name = name;
        Definition = new RegionDefinition(
            "Tests." + name,
            isPerViewer,
            values => [string.Join(':', [name, .. values.AsSpan().ToArray()])],
            async call =>
            {
                Interlocked.Increment(ref _renders);

                // Each instance has a token of its own, and so have pages.
                if (_running.AddOrUpdate(call.Cancellation, 1, (_, running) => running + 1) > 1)
                {
                    Interlocked.Increment(ref _overlaps);
                }

                try
                {
                    return await (render ?? RenderAsync)(call);
                }
                finally
                {
                    _running.AddOrUpdate(call.Cancellation, 0, (_, running) => running - 1);
                }
            })
        {
            Metadata = metadata ?? [],
        };
    }

    public string Name { get; }

    public RegionDefinition Definition { get; }

    public int State { get; set; }

    public int Renders => Volatile.Read(ref _renders);

    /// <summary>How often a rendering of an instance began while another one of it was under way.</summary>
    public int Overlaps => Volatile.Read(ref _overlaps);

    /// <summary>Awaited by each rendering, after it has read the state.</summary>
    public Func<Task>? Hold { get; set; }

    public Exception? Failure { get; set; }

    public static string Of(string name, int state) => string.Create(CultureInfo.InvariantCulture, $"<p id=\"{name}\">{state}</p>");

    private async ValueTask<Html> RenderAsync(RegionCall call)
    {
        var state = State;
        var failure = Failure;
        if (Hold is { } hold)
        {
            await hold();
        }

        return failure is null ? Html.Of($"<p id=\"{Name}\">{state}</p>") : throw failure;
    }
}

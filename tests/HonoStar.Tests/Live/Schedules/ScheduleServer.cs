using HonoStar.Bus;
using HonoStar.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Live.Schedules;

/// <summary>A node with three regions over one state: a shared one, one with a minimum interval, and one for each viewer.</summary>
internal sealed class ScheduleServer : IAsyncDisposable
{
    public ScheduleServer()
    {
        Regions =
        [
            Define("shared", isPerViewer: false),
            Define("spaced", isPerViewer: false, new MinimumRenderIntervalAttribute(300)),
            Define("personal", isPerViewer: true),
        ];
        Server = new LiveServer(Regions, services => services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IBus>(Bus)

            // The clock leaps while streams write: none of them is to be taken for one whose reader has stalled. Nor do tabs here open a
            // stream anew by themselves.
            .Configure<LiveOptions>(options =>
            {
                options.WriteTimeout = TimeSpan.FromDays(365);
                options.RevalidationInterval = TimeSpan.Zero;
            }));

        // Several for the watchers of one region, so that tabs come and go in between.
        Server.Hub.DeliveryBatch = 2;
    }

    public LiveServer Server { get; }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public UnreliableBus Bus { get; } = new();

    public RegionDefinition[] Regions { get; }

    /// <summary>What the regions show.</summary>
    public Schedule Schedule { get; set; } = null!;

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private RegionDefinition Define(string name, bool isPerViewer, params object[] metadata) => new(
        "Schedules." + name,
        isPerViewer,
        static _ => ["state"],
        call => Schedule.RenderAsync(name, isPerViewer ? call.Viewer.Id : null, call.Cancellation))
    {
        Metadata = metadata,
    };
}

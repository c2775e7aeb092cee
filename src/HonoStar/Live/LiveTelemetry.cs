using System.Diagnostics;

namespace HonoStar;

/// <summary>The name under which traces and metrics are found, and the parts of a trace that are made after the fact.</summary>
internal static class LiveTelemetry
{
    public const string Name = "HonoStar";

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Whether anybody wants to know how a version reached its watchers.</summary>
    public static bool IsTraced(RegionVersion version) =>
        (version.Trace.TraceFlags & ActivityTraceFlags.Recorded) != 0 && Source.HasListeners();

    /// <summary>A version has been written to a stream. Told afterwards, so that a stream that waits keeps nothing for it.</summary>
    public static void Sent(RegionVersion version, TimeSpan duration) =>
        Source.StartActivity("honostar.send", ActivityKind.Internal, version.Trace, startTime: DateTimeOffset.UtcNow - duration)?.Dispose();
}

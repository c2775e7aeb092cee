using System.Diagnostics;

namespace HonoStar;

/// <summary>The name under which traces and metrics are found.</summary>
internal static class LiveTelemetry
{
    public const string Name = "HonoStar";

    public static ActivitySource Source { get; } = new(Name);
}

using System.Globalization;
using HonoStar.Benchmarks.Live.Load;
using HonoStar.Benchmarks.Live.Servers;

namespace HonoStar.Benchmarks.Live;

/// <summary>The processes that the benchmarks of live regions start: a server, or the clients of one.</summary>
internal static class LiveProgram
{
    public const string Name = "live";

    public static Task RunAsync(string[] args) => args switch
    {
        ["serve", ServerKind.HonoStar] => HonoStarServer.RunAsync(),
        ["serve", ServerKind.ByHand] => ByHandServer.RunAsync(withChannels: false),
        ["serve", ServerKind.ByHandWithChannels] => ByHandServer.RunAsync(withChannels: true),
        ["serve", ServerKind.Naive] => NaiveServer.RunAsync(),
        ["serve", ServerKind.SignalR] => SignalRServer.RunAsync(),
        ["load", var kind, var port] => LoadProgram.RunAsync(kind, int.Parse(port, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException("Started by the benchmarks alone."),
    };
}

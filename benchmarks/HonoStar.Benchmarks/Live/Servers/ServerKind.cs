namespace HonoStar.Benchmarks.Live.Servers;

/// <summary>The servers that are compared.</summary>
internal static class ServerKind
{
    public const string HonoStar = "honostar";

    /// <summary>Renders once, and writes to all responses in one loop.</summary>
    public const string ByHand = "hand";

    /// <summary>Renders once, and has a channel of one element and a loop for each response.</summary>
    public const string ByHandWithChannels = "hand-channels";

    /// <summary>Renders for each connection.</summary>
    public const string Naive = "naive";

    public const string SignalR = "signalr";
}

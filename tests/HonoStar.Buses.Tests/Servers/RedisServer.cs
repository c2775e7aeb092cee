using System.Diagnostics;
using System.Globalization;

namespace HonoStar.Buses.Tests.Servers;

public sealed class RedisServer : BusServer
{
    /// <summary>What the server is told besides.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    public override string Url => Password is null ? $"redis://127.0.0.1:{Port}" : $"redis://:{Uri.EscapeDataString(Password)}@127.0.0.1:{Port}";

    protected override ProcessStartInfo Command() => new(
        "redis-server",
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath(),
            .. Password is null ? (string[])[] : ["--requirepass", Password],
            .. Arguments,
        ]);
}

using System.Diagnostics;
using System.Globalization;

namespace HonoStar.Buses.Tests.Servers;

public sealed class NatsServer : BusServer
{
    private const string User = "node";

    /// <summary>The public key of the only user, if that is how users prove who they are.</summary>
    public string? NKey { get; init; }

    public override string Url => Password is null ? $"nats://127.0.0.1:{Port}" : $"nats://{User}:{Uri.EscapeDataString(Password)}@127.0.0.1:{Port}";

    protected override ProcessStartInfo Command() => new(
        "nats-server",
        [
            "--addr", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture),
            .. Password is null ? (string[])[] : ["--user", User, "--pass", Password],
            .. NKey is null ? (string[])[] : ["--config", WriteConfiguration()],
        ]);

    private string WriteConfiguration()
    {
        var file = Path.Combine(Path.GetTempPath(), $"nats-{Port}.conf");
        File.WriteAllText(file, $"authorization {{ users = [ {{ nkey: {NKey} }} ] }}");
        return file;
    }
}

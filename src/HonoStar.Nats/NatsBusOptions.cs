using HonoStar.Bus;
using NATS.Client.Core;

namespace HonoStar.Nats;

/// <summary>
/// How the bus over NATS is set up. Its address is <c>nats://user:password@host:4222</c>, <c>tls://</c> for TLS, with a comma between the
/// servers of a cluster; <c>nats://token@host</c> gives a token.
/// </summary>
public sealed class NatsBusOptions : BusOptions
{
    /// <summary>Changes what the client connects with, after the address was read: certificates, credentials, time-outs.</summary>
    public Func<NatsOpts, NatsOpts>? Configure { get; set; }
}

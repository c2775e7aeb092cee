using HonoStar.Bus;
using StackExchange.Redis;

namespace HonoStar.Redis;

/// <summary>
/// How the bus over Redis is set up. Its address is <c>redis://user:password@host:6379</c>, <c>rediss://</c> for TLS, or a configuration
/// of StackExchange.Redis such as <c>one:6379,two:6379,password=...</c>.
/// </summary>
public sealed class RedisBusOptions : BusOptions
{
    /// <summary>
    /// Whether to publish by shard. Unset, that is done where every primary offers it (Redis 7): in a cluster each message then goes to one
    /// shard instead of all nodes. It has to be the same on all nodes of the application.
    /// </summary>
    public bool? IsSharded { get; set; }

    /// <summary>Changes what the client connects with, after the address was read: certificates, time-outs, sentinels.</summary>
    public Action<ConfigurationOptions>? Configure { get; set; }
}

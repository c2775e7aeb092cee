using HonoStar.Bus;
using StackExchange.Redis;

namespace HonoStar.Redis;

/// <summary>Connects to Redis.</summary>
internal sealed class RedisTransport : IBusTransport
{
    private const int ConnectTimeoutMilliseconds = 5000;
    private const int KeepAliveSeconds = 10;

    private readonly RedisBusOptions _options;
    private readonly ConfigurationOptions _configuration;

    public RedisTransport(string url, RedisBusOptions options)
    {
        _options = options;
        _configuration = RedisAddress.Parse(url);
        _configuration.AbortOnConnectFail = true;
        _configuration.ConnectRetry = 1;
        _configuration.ConnectTimeout = ConnectTimeoutMilliseconds;
        _configuration.KeepAlive = KeepAliveSeconds;
        _configuration.ClientName ??= "HonoStar";

        // What cannot be sent now waits in the queue of the bus, not in one of the client's.
        _configuration.BacklogPolicy = BacklogPolicy.FailFast;
        options.Configure?.Invoke(_configuration);
    }

    public async Task<IBusConnection> ConnectAsync(IBusReceiver receiver, CancellationToken cancellation)
    {
        var client = await ConnectionMultiplexer.ConnectAsync(_configuration);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var isSharded = _options.IsSharded ?? Array.TrueForAll(client.GetServers(), server => server.IsReplica || server.Features.ShardedPubSub);
            return new RedisConnection(client, receiver, isSharded);
        }
        catch (Exception)
        {
            await client.DisposeAsync();
            throw;
        }
    }
}

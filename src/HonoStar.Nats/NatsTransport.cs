using HonoStar.Bus;
using NATS.Client.Core;

namespace HonoStar.Nats;

/// <summary>Connects to NATS.</summary>
internal sealed class NatsTransport : IBusTransport
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);

    private readonly NatsOpts _options;

    public NatsTransport(string url, NatsBusOptions options)
    {
        _options = NatsAddress.Apply(
            NatsOpts.Default with
            {
                Name = "HonoStar",
                ConnectTimeout = s_connectTimeout,
                RetryOnInitialConnect = false,

                // What cannot be sent now waits in the queue of the bus, not in one of the client's.
                PublishTimeoutOnDisconnected = true,
            },
            url);
        _options = options.Configure?.Invoke(_options) ?? _options;
    }

    public async Task<IBusConnection> ConnectAsync(IBusReceiver receiver, CancellationToken cancellation)
    {
        var client = new NatsConnection(_options);
        try
        {
            await client.ConnectAsync().AsTask().WaitAsync(cancellation);
            return new NatsBusConnection(client, receiver);
        }
        catch (Exception)
        {
            // Not awaited: a client that could not connect may still be trying.
            _ = client.DisposeAsync().AsTask();
            throw;
        }
    }
}

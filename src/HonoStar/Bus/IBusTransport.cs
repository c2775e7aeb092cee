namespace HonoStar.Bus;

/// <summary>
/// A server that can carry a bus, as Redis and NATS can. Implementations connect, subscribe and send, and nothing else: what every bus
/// keeps to (own-node delivery, bounded queues, reconnection, <see cref="IBus.Lost"/>) is done by the framework above them.
/// </summary>
public interface IBusTransport
{
    /// <summary>Connects once. Trying again is the caller's.</summary>
    /// <param name="receiver">Gets what arrives, from any thread.</param>
    /// <param name="cancellation">Gives up; an implementation that cannot be interrupted gives up by itself within ten seconds.</param>
    /// <exception cref="Exception">The server cannot be reached or refuses. The message holds no password: it is logged.</exception>
    Task<IBusConnection> ConnectAsync(IBusReceiver receiver, CancellationToken cancellation);
}

namespace HonoStar.Bus;

/// <summary>
/// Carries publishes between the nodes of an application. Delivery to other nodes is at most once; what may have been missed
/// is announced by <see cref="Lost"/>, and made good by whoever subscribed.
/// </summary>
/// <remarks>
/// Subscribers on the publishing node get each message exactly once and without a connection: an implementation delivers to its
/// own node itself and ignores what comes back. A subscriber that throws keeps the message from nobody else.
/// </remarks>
public interface IBus
{
    /// <summary>Raised when messages may have been missed: after a lost connection has come back, or when a queue overflowed.</summary>
    event Action? Lost;

    /// <summary>Whether messages now reach other nodes.</summary>
    bool IsConnected { get; }

    /// <summary>Sends a message to every subscriber of its topic. Never waits for, and never fails because of, a connection that is down.</summary>
    ValueTask PublishAsync(BusMessage message, CancellationToken cancellation = default);

    /// <summary>
    /// Calls <paramref name="receive"/> for each message of the topic until the result is disposed of. When the returned task completes,
    /// everything published from then on arrives; while the connection is down it completes at once, and <see cref="Lost"/> follows.
    /// </summary>
    /// <param name="topic">The topic's name; no pattern.</param>
    /// <param name="receive">Called on any thread, possibly concurrently; must return soon.</param>
    /// <param name="cancellation">Gives up waiting; nothing stays subscribed.</param>
    ValueTask<IAsyncDisposable> SubscribeAsync(string topic, Action<BusMessage> receive, CancellationToken cancellation = default);
}

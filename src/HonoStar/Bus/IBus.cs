namespace HonoStar.Bus;

/// <summary>
/// Carries publishes between the nodes of an application. A message with a payload reaches other nodes at most once; a dirty mark, which
/// has none, may be coalesced with others of its topic, and after a fault may come twice. What may have been missed is announced by
/// <see cref="Lost"/>, and made good by whoever subscribed.
/// </summary>
/// <remarks>
/// Subscribers on the publishing node get each message exactly once and without a connection: an implementation delivers to its
/// own node itself and ignores what comes back. A subscriber that throws keeps the message from nobody else.
/// </remarks>
public interface IBus
{
    /// <summary>Raised when messages may have been missed: after a lost connection has come back, or when a queue overflowed here or on the node that published.</summary>
    event Action? Lost;

    /// <summary>Whether messages now reach other nodes.</summary>
    bool IsConnected { get; }

    /// <summary>Sends a message to every subscriber of its topic. Never waits for, and never fails because of, a connection that is down.</summary>
    /// <param name="message">What is sent.</param>
    /// <param name="cancellation">Gives up before anything was sent.</param>
    /// <exception cref="ArgumentException">The payload is larger than <see cref="BusMessage.MaxPayloadLength"/>.</exception>
    ValueTask PublishAsync(BusMessage message, CancellationToken cancellation = default);

    /// <summary>
    /// Calls <paramref name="receive"/> for each message of the topic until the result is disposed of. When the returned task completes,
    /// everything published from then on arrives; while the connection is down it completes at once, and <see cref="Lost"/> follows.
    /// </summary>
    /// <param name="topic">The topic's name; no pattern.</param>
    /// <param name="receive">Called on any thread, possibly concurrently; must return soon.</param>
    /// <param name="cancellation">Gives up waiting; nothing stays subscribed.</param>
    ValueTask<IAsyncDisposable> SubscribeAsync(string topic, Action<BusMessage> receive, CancellationToken cancellation = default);

    /// <summary>Waits, however long a connection is down, until what was published so far has left this node.</summary>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>Whether the server has all of it; <see langword="false"/> when some was dropped or has to be sent again, so that a caller who must be sure publishes once more.</returns>
    ValueTask<bool> FlushAsync(CancellationToken cancellation = default) => ValueTask.FromResult(true);
}

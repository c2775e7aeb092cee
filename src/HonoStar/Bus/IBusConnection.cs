namespace HonoStar.Bus;

/// <summary>
/// One connection to the server of a bus. When it is lost it is given up and a new one made, so an implementation does not reconnect.
/// Disposing of it never waits for the server longer than a few seconds.
/// </summary>
public interface IBusConnection : IAsyncDisposable
{
    /// <summary>Completes or fails when the connection is lost.</summary>
    Task Closed { get; }

    /// <summary>Completes when the server has confirmed that what is published on the subject from now on arrives.</summary>
    /// <param name="subject">ASCII without blanks, controls and wildcards, at most 250 characters; never subscribed to twice at once.</param>
    /// <param name="cancellation">Gives up.</param>
    Task SubscribeAsync(string subject, CancellationToken cancellation);

    /// <summary>Ends a subscription.</summary>
    /// <param name="subject">A subject that was subscribed to.</param>
    /// <param name="cancellation">Gives up.</param>
    Task UnsubscribeAsync(string subject, CancellationToken cancellation);

    /// <summary>Sends frames in order. Completes when the server has taken all of them, and fails when it may have missed one.</summary>
    /// <param name="frames">At least one.</param>
    /// <param name="cancellation">Gives up.</param>
    Task PublishAsync(IReadOnlyList<BusFrame> frames, CancellationToken cancellation);
}

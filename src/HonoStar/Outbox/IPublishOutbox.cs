namespace HonoStar;

/// <summary>
/// The publishes that an application stored in its own database, in the transactions of the changes they stand for. Implemented by the
/// application, registered by <c>AddOutbox</c>, used by the framework in a scope of its own: it sends what was committed, at least once,
/// and whatever crashes in between.
/// </summary>
public interface IPublishOutbox
{
    /// <summary>The oldest publishes that are committed and were not removed.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">The application stops.</param>
    Task<IReadOnlyList<OutboxEntry>> ReadAsync(int count, CancellationToken cancellation);

    /// <summary>Forgets publishes, which have been sent. One that is gone already, by another node, is no error.</summary>
    /// <param name="entries">Some that <see cref="ReadAsync"/> returned.</param>
    /// <param name="cancellation">The application stops.</param>
    Task RemoveAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation);
}

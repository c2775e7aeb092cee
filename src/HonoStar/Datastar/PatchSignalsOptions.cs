namespace HonoStar.Datastar;

/// <summary>How a <c>datastar-patch-signals</c> event is applied.</summary>
public sealed record PatchSignalsOptions
{
    internal static PatchSignalsOptions Default { get; } = new();

    /// <summary>Whether signals that exist already stay as they are.</summary>
    public bool OnlyIfMissing { get; init; }

    /// <summary>The event's id, which a client sends back when it reconnects; no line breaks.</summary>
    public string? EventId { get; init; }

    /// <summary>After what time a client reconnects; whole milliseconds. One second when absent.</summary>
    public TimeSpan? Retry { get; init; }
}

namespace HonoStar;

/// <summary>How the outbox is emptied.</summary>
public sealed class OutboxOptions
{
    /// <summary>After what time the outbox is read though nobody woke the relay: what a node left behind when it crashed is found then. 5 seconds.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many publishes are read at once. 100.</summary>
    public int BatchSize { get; set; } = 100;
}
